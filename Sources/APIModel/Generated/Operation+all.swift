// Generated from Model/connect.json and Model/connectparticipant.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

extension Operation {
    /// Every operation that is served, in the order of the model.
    package static let all: [Operation] = [
        .startChatContact,
        .stopContact,
        .describeContact,
        .getContactAttributes,
        .updateContactAttributes,
        .createParticipant,
        .listContactFlows,
        .updateContact,
        .tagContact,
        .untagContact,
        .listContactReferences,
        .createPersistentContactAssociation,
        .updateParticipantRoleConfig,
        .searchContacts,
        .listAssociatedContacts,
        .getContactMetrics,
        .describeContactFlow,
        .createContactFlow,
        .updateContactFlowContent,
        .updateContactFlowMetadata,
        .updateContactFlowName,
        .deleteContactFlow,
        .createContactFlowModule,
        .describeContactFlowModule,
        .listContactFlowModules,
        .updateContactFlowModuleContent,
        .updateContactFlowModuleMetadata,
        .deleteContactFlowModule,
        .listQueues,
        .describeQueue,
        .createQueue,
        .updateQueueName,
        .updateQueueStatus,
        .updateQueueMaxContacts,
        .updateQueueHoursOfOperation,
        .deleteQueue,
        .createHoursOfOperation,
        .describeHoursOfOperation,
        .listHoursOfOperations,
        .updateHoursOfOperation,
        .deleteHoursOfOperation,
        .describeInstance,
        .listInstances,
        .createParticipantConnection,
        .sendMessage,
        .sendEvent,
        .getTranscript,
        .disconnectParticipant,
    ]

    /// Starts a chat. It makes a contact and its customer, and answers the participant token with
    /// which the customer connects. The flow begins once the customer is connected; a customer who
    /// does not connect within five minutes loses the chat. Repeating the call with the same
    /// ClientToken answers the same chat again.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_StartChatContact.html
    package static let startChatContact: Operation = Operation(
        name: "StartChatContact",
        service: .connect,
        method: "PUT",
        path: "/contact/chat",
        access: .signature,
        input: ConnectShape.startChatContactRequest,
        output: ConnectShape.startChatContactResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .limitExceededException,
        ],
        documentation: "Starts a chat. It makes a contact and its customer, and answers the participant token with which the customer connects. The flow begins once the customer is connected; a customer who does not connect within five minutes loses the chat. Repeating the call with the same ClientToken answers the same chat again."
    )

    /// Ends a contact from outside. Everybody in the chat sees its end, and what the flow or a
    /// queue still meant to do with it is dropped.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html
    package static let stopContact: Operation = Operation(
        name: "StopContact",
        service: .connect,
        method: "POST",
        path: "/contact/stop",
        access: .signature,
        input: ConnectShape.stopContactRequest,
        output: ConnectShape.stopContactResponse,
        errors: [
            .invalidRequestException,
            .contactNotFoundException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidActiveRegionException,
        ],
        documentation: "Ends a contact from outside. Everybody in the chat sees its end, and what the flow or a queue still meant to do with it is dropped."
    )

    /// Answers what is known of a contact: how it began, where it is, who takes part and when each
    /// stage was reached. It works during the chat and after its end.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html
    package static let describeContact: Operation = Operation(
        name: "DescribeContact",
        service: .connect,
        method: "GET",
        path: "/contacts/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.describeContactRequest,
        output: ConnectShape.describeContactResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
        ],
        documentation: "Answers what is known of a contact: how it began, where it is, who takes part and when each stage was reached. It works during the chat and after its end."
    )

    /// Answers the attributes that the contact carries, as set by the caller that started it, by
    /// its flow and by UpdateContactAttributes.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactAttributes.html
    package static let getContactAttributes: Operation = Operation(
        name: "GetContactAttributes",
        service: .connect,
        method: "GET",
        path: "/contact/attributes/{InstanceId}/{InitialContactId}",
        access: .signature,
        input: ConnectShape.getContactAttributesRequest,
        output: ConnectShape.getContactAttributesResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
        ],
        documentation: "Answers the attributes that the contact carries, as set by the caller that started it, by its flow and by UpdateContactAttributes."
    )

    /// Sets attributes of a contact. Those that are named get new values, all others stay as they
    /// are; an attribute cannot be removed. It works during the chat and after its end.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html
    package static let updateContactAttributes: Operation = Operation(
        name: "UpdateContactAttributes",
        service: .connect,
        method: "POST",
        path: "/contact/attributes",
        access: .signature,
        input: ConnectShape.updateContactAttributesRequest,
        output: ConnectShape.updateContactAttributesResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidActiveRegionException,
        ],
        documentation: "Sets attributes of a contact. Those that are named get new values, all others stay as they are; an attribute cannot be removed. It works during the chat and after its end."
    )

    /// Adds somebody to a running chat, such as a bot of your own, and answers the token with which
    /// the new participant connects.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateParticipant.html
    package static let createParticipant: Operation = Operation(
        name: "CreateParticipant",
        service: .connect,
        method: "POST",
        path: "/contact/create-participant",
        access: .signature,
        input: ConnectShape.createParticipantRequest,
        output: ConnectShape.createParticipantResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
            .serviceQuotaExceededException,
            .throttlingException,
            .conflictException,
        ],
        documentation: "Adds somebody to a running chat, such as a bot of your own, and answers the token with which the new participant connects."
    )

    /// Lists the flows of an instance in pages.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_ListContactFlows.html
    package static let listContactFlows: Operation = Operation(
        name: "ListContactFlows",
        service: .connect,
        method: "GET",
        path: "/contact-flows-summary/{InstanceId}",
        access: .signature,
        input: ConnectShape.listContactFlowsRequest,
        output: ConnectShape.listContactFlowsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "ContactFlowSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the flows of an instance in pages."
    )

    /// Changes the name, the description, the references or the segment attributes of a contact.
    /// What is not named stays as it is.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContact.html
    package static let updateContact: Operation = Operation(
        name: "UpdateContact",
        service: .connect,
        method: "POST",
        path: "/contacts/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.updateContactRequest,
        output: ConnectShape.updateContactResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
            .accessDeniedException,
            .conflictException,
            .invalidActiveRegionException,
        ],
        documentation: "Changes the name, the description, the references or the segment attributes of a contact. What is not named stays as it is."
    )

    /// Puts tags on a contact; a tag that is already there gets the new value.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_TagContact.html
    package static let tagContact: Operation = Operation(
        name: "TagContact",
        service: .connect,
        method: "POST",
        path: "/contact/tags",
        access: .signature,
        input: ConnectShape.tagContactRequest,
        output: ConnectShape.tagContactResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidParameterException,
            .throttlingException,
            .invalidActiveRegionException,
        ],
        documentation: "Puts tags on a contact; a tag that is already there gets the new value."
    )

    /// Takes tags off a contact; a tag that is not there is passed over.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_UntagContact.html
    package static let untagContact: Operation = Operation(
        name: "UntagContact",
        service: .connect,
        method: "DELETE",
        path: "/contact/tags/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.untagContactRequest,
        output: ConnectShape.untagContactResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
            .invalidParameterException,
            .throttlingException,
            .invalidActiveRegionException,
        ],
        documentation: "Takes tags off a contact; a tag that is not there is passed over."
    )

    /// Lists references of a contact, such as links and the attachments of its chat, by type.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_ListContactReferences.html
    package static let listContactReferences: Operation = Operation(
        name: "ListContactReferences",
        service: .connect,
        method: "GET",
        path: "/contact/references/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.listContactReferencesRequest,
        output: ConnectShape.listContactReferencesResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: nil,
            resultKey: "ReferenceSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists references of a contact, such as links and the attachments of its chat, by type."
    )

    /// Makes a running chat the continuation of one that has ended, so that its transcript shows
    /// the past conversation too.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreatePersistentContactAssociation.html
    package static let createPersistentContactAssociation: Operation = Operation(
        name: "CreatePersistentContactAssociation",
        service: .connect,
        method: "POST",
        path: "/contact/persistent-contact-association/{InstanceId}/{InitialContactId}",
        access: .signature,
        input: ConnectShape.createPersistentContactAssociationRequest,
        output: ConnectShape.createPersistentContactAssociationResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .accessDeniedException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Makes a running chat the continuation of one that has ended, so that its transcript shows the past conversation too."
    )

    /// Sets the timers of a chat: how long somebody may be silent before the others are told, and
    /// how long before the silent one is taken out.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateParticipantRoleConfig.html
    package static let updateParticipantRoleConfig: Operation = Operation(
        name: "UpdateParticipantRoleConfig",
        service: .connect,
        method: "PUT",
        path: "/contact/participant-role-config/{InstanceId}/{ContactId}",
        access: .signature,
        input: ConnectShape.updateParticipantRoleConfigRequest,
        output: ConnectShape.updateParticipantRoleConfigResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .accessDeniedException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Sets the timers of a chat: how long somebody may be silent before the others are told, and how long before the silent one is taken out."
    )

    /// Finds contacts of an instance by time and by what they carry.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchContacts.html
    package static let searchContacts: Operation = Operation(
        name: "SearchContacts",
        service: .connect,
        method: "POST",
        path: "/search-contacts",
        access: .signature,
        input: ConnectShape.searchContactsRequest,
        output: ConnectShape.searchContactsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "Contacts",
            nonAggregateKeys: ["TotalCount"]
        ),
        documentation: "Finds contacts of an instance by time and by what they carry."
    )

    /// Lists the contacts that belong to the same conversation as the one that is named.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_ListAssociatedContacts.html
    package static let listAssociatedContacts: Operation = Operation(
        name: "ListAssociatedContacts",
        service: .connect,
        method: "GET",
        path: "/contact/associated/{InstanceId}",
        access: .signature,
        input: ConnectShape.listAssociatedContactsRequest,
        output: ConnectShape.listAssociatedContactsResponse,
        errors: [
            .internalServiceException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
        ],
        documentation: "Lists the contacts that belong to the same conversation as the one that is named."
    )

    /// Answers how a waiting contact fares: its place in the queue and how long it will probably
    /// wait.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactMetrics.html
    package static let getContactMetrics: Operation = Operation(
        name: "GetContactMetrics",
        service: .connect,
        method: "POST",
        path: "/metrics/contact",
        access: .signature,
        input: ConnectShape.getContactMetricsRequest,
        output: ConnectShape.getContactMetricsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .accessDeniedException,
            .internalServiceException,
        ],
        documentation: "Answers how a waiting contact fares: its place in the queue and how long it will probably wait."
    )

    /// Answers a flow with its content, as last saved or as published.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContactFlow.html
    package static let describeContactFlow: Operation = Operation(
        name: "DescribeContactFlow",
        service: .connect,
        method: "GET",
        path: "/contact-flows/{InstanceId}/{ContactFlowId}",
        access: .signature,
        input: ConnectShape.describeContactFlowRequest,
        output: ConnectShape.describeContactFlowResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .contactFlowNotPublishedException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Answers a flow with its content, as last saved or as published."
    )

    /// Makes a flow out of its content in the flow language. It is published unless the status says
    /// SAVED.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html
    package static let createContactFlow: Operation = Operation(
        name: "CreateContactFlow",
        service: .connect,
        method: "PUT",
        path: "/contact-flows/{InstanceId}",
        access: .signature,
        input: ConnectShape.createContactFlowRequest,
        output: ConnectShape.createContactFlowResponse,
        errors: [
            .invalidRequestException,
            .invalidContactFlowException,
            .invalidParameterException,
            .duplicateResourceException,
            .limitExceededException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Makes a flow out of its content in the flow language. It is published unless the status says SAVED."
    )

    /// Replaces the content of a flow. Chats that are already in the flow go on with the content
    /// they began with.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactFlowContent.html
    package static let updateContactFlowContent: Operation = Operation(
        name: "UpdateContactFlowContent",
        service: .connect,
        method: "POST",
        path: "/contact-flows/{InstanceId}/{ContactFlowId}/content",
        access: .signature,
        input: ConnectShape.updateContactFlowContentRequest,
        output: ConnectShape.updateContactFlowContentResponse,
        errors: [
            .invalidRequestException,
            .invalidContactFlowException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Replaces the content of a flow. Chats that are already in the flow go on with the content they began with."
    )

    /// Changes the name, the description or the state of a flow without touching its content.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactFlowMetadata.html
    package static let updateContactFlowMetadata: Operation = Operation(
        name: "UpdateContactFlowMetadata",
        service: .connect,
        method: "POST",
        path: "/contact-flows/{InstanceId}/{ContactFlowId}/metadata",
        access: .signature,
        input: ConnectShape.updateContactFlowMetadataRequest,
        output: ConnectShape.updateContactFlowMetadataResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .duplicateResourceException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes the name, the description or the state of a flow without touching its content."
    )

    /// Changes the name or the description of a flow.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactFlowName.html
    package static let updateContactFlowName: Operation = Operation(
        name: "UpdateContactFlowName",
        service: .connect,
        method: "POST",
        path: "/contact-flows/{InstanceId}/{ContactFlowId}/name",
        access: .signature,
        input: ConnectShape.updateContactFlowNameRequest,
        output: ConnectShape.updateContactFlowNameResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .duplicateResourceException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes the name or the description of a flow."
    )

    /// Removes a flow.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DeleteContactFlow.html
    package static let deleteContactFlow: Operation = Operation(
        name: "DeleteContactFlow",
        service: .connect,
        method: "DELETE",
        path: "/contact-flows/{InstanceId}/{ContactFlowId}",
        access: .signature,
        input: ConnectShape.deleteContactFlowRequest,
        output: ConnectShape.deleteContactFlowResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .internalServiceException,
            .throttlingException,
        ],
        documentation: "Removes a flow."
    )

    /// Makes a flow module out of its content in the flow language and publishes it. Repeating the
    /// call with the same ClientToken answers the same module again.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlowModule.html
    package static let createContactFlowModule: Operation = Operation(
        name: "CreateContactFlowModule",
        service: .connect,
        method: "PUT",
        path: "/contact-flow-modules/{InstanceId}",
        access: .signature,
        input: ConnectShape.createContactFlowModuleRequest,
        output: ConnectShape.createContactFlowModuleResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidContactFlowModuleException,
            .invalidParameterException,
            .duplicateResourceException,
            .limitExceededException,
            .resourceNotFoundException,
            .throttlingException,
            .idempotencyException,
            .internalServiceException,
        ],
        documentation: "Makes a flow module out of its content in the flow language and publishes it. Repeating the call with the same ClientToken answers the same module again."
    )

    /// Answers a module and its content: what runs, or with `:$SAVED` after its id what was saved
    /// last.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContactFlowModule.html
    package static let describeContactFlowModule: Operation = Operation(
        name: "DescribeContactFlowModule",
        service: .connect,
        method: "GET",
        path: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}",
        access: .signature,
        input: ConnectShape.describeContactFlowModuleRequest,
        output: ConnectShape.describeContactFlowModuleResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Answers a module and its content: what runs, or with `:$SAVED` after its id what was saved last."
    )

    /// Lists the modules of an instance in pages.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_ListContactFlowModules.html
    package static let listContactFlowModules: Operation = Operation(
        name: "ListContactFlowModules",
        service: .connect,
        method: "GET",
        path: "/contact-flow-modules-summary/{InstanceId}",
        access: .signature,
        input: ConnectShape.listContactFlowModulesRequest,
        output: ConnectShape.listContactFlowModulesResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "ContactFlowModulesSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the modules of an instance in pages."
    )

    /// Replaces the content of a module. It is checked and runs from then on; with `:$SAVED` after
    /// the id only the draft is replaced.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactFlowModuleContent.html
    package static let updateContactFlowModuleContent: Operation = Operation(
        name: "UpdateContactFlowModuleContent",
        service: .connect,
        method: "POST",
        path: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}/content",
        access: .signature,
        input: ConnectShape.updateContactFlowModuleContentRequest,
        output: ConnectShape.updateContactFlowModuleContentResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidContactFlowModuleException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Replaces the content of a module. It is checked and runs from then on; with `:$SAVED` after the id only the draft is replaced."
    )

    /// Changes the name, description or state of a module. An archived module does not run.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactFlowModuleMetadata.html
    package static let updateContactFlowModuleMetadata: Operation = Operation(
        name: "UpdateContactFlowModuleMetadata",
        service: .connect,
        method: "POST",
        path: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}/metadata",
        access: .signature,
        input: ConnectShape.updateContactFlowModuleMetadataRequest,
        output: ConnectShape.updateContactFlowModuleMetadataResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidParameterException,
            .duplicateResourceException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes the name, description or state of a module. An archived module does not run."
    )

    /// Removes a module.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DeleteContactFlowModule.html
    package static let deleteContactFlowModule: Operation = Operation(
        name: "DeleteContactFlowModule",
        service: .connect,
        method: "DELETE",
        path: "/contact-flow-modules/{InstanceId}/{ContactFlowModuleId}",
        access: .signature,
        input: ConnectShape.deleteContactFlowModuleRequest,
        output: ConnectShape.deleteContactFlowModuleResponse,
        errors: [
            .accessDeniedException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Removes a module."
    )

    /// Lists the queues of an instance in pages.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_ListQueues.html
    package static let listQueues: Operation = Operation(
        name: "ListQueues",
        service: .connect,
        method: "GET",
        path: "/queues-summary/{InstanceId}",
        access: .signature,
        input: ConnectShape.listQueuesRequest,
        output: ConnectShape.listQueuesResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "QueueSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the queues of an instance in pages."
    )

    /// Answers the settings of a queue.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeQueue.html
    package static let describeQueue: Operation = Operation(
        name: "DescribeQueue",
        service: .connect,
        method: "GET",
        path: "/queues/{InstanceId}/{QueueId}",
        access: .signature,
        input: ConnectShape.describeQueueRequest,
        output: ConnectShape.describeQueueResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Answers the settings of a queue."
    )

    /// Makes a queue with its hours of operation. It takes contacts at once.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateQueue.html
    package static let createQueue: Operation = Operation(
        name: "CreateQueue",
        service: .connect,
        method: "PUT",
        path: "/queues/{InstanceId}",
        access: .signature,
        input: ConnectShape.createQueueRequest,
        output: ConnectShape.createQueueResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .duplicateResourceException,
            .resourceNotFoundException,
            .limitExceededException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Makes a queue with its hours of operation. It takes contacts at once."
    )

    /// Changes the name of a queue, its description or both.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateQueueName.html
    package static let updateQueueName: Operation = Operation(
        name: "UpdateQueueName",
        service: .connect,
        method: "POST",
        path: "/queues/{InstanceId}/{QueueId}/name",
        access: .signature,
        input: ConnectShape.updateQueueNameRequest,
        output: ConnectShape.updateQueueNameResponse,
        errors: [
            .duplicateResourceException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes the name of a queue, its description or both."
    )

    /// Opens a queue for contacts or closes it. Contacts that wait in a queue that is closed wait
    /// on.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateQueueStatus.html
    package static let updateQueueStatus: Operation = Operation(
        name: "UpdateQueueStatus",
        service: .connect,
        method: "POST",
        path: "/queues/{InstanceId}/{QueueId}/status",
        access: .signature,
        input: ConnectShape.updateQueueStatusRequest,
        output: ConnectShape.updateQueueStatusResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Opens a queue for contacts or closes it. Contacts that wait in a queue that is closed wait on."
    )

    /// Changes how many contacts may wait in a queue before it counts as full; without a number,
    /// the instance's own limit holds again.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateQueueMaxContacts.html
    package static let updateQueueMaxContacts: Operation = Operation(
        name: "UpdateQueueMaxContacts",
        service: .connect,
        method: "POST",
        path: "/queues/{InstanceId}/{QueueId}/max-contacts",
        access: .signature,
        input: ConnectShape.updateQueueMaxContactsRequest,
        output: ConnectShape.updateQueueMaxContactsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes how many contacts may wait in a queue before it counts as full; without a number, the instance's own limit holds again."
    )

    /// Gives a queue other hours of operation.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateQueueHoursOfOperation.html
    package static let updateQueueHoursOfOperation: Operation = Operation(
        name: "UpdateQueueHoursOfOperation",
        service: .connect,
        method: "POST",
        path: "/queues/{InstanceId}/{QueueId}/hours-of-operation",
        access: .signature,
        input: ConnectShape.updateQueueHoursOfOperationRequest,
        output: ConnectShape.updateQueueHoursOfOperationResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Gives a queue other hours of operation."
    )

    /// Deletes a queue in which no contact waits. Flows that name it take their error branch.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_DeleteQueue.html
    package static let deleteQueue: Operation = Operation(
        name: "DeleteQueue",
        service: .connect,
        method: "DELETE",
        path: "/queues/{InstanceId}/{QueueId}",
        access: .signature,
        input: ConnectShape.deleteQueueRequest,
        output: ConnectShape.deleteQueueResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .resourceInUseException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Deletes a queue in which no contact waits. Flows that name it take their error branch."
    )

    /// Makes hours of operation: the times of the week in which a queue is open, in a time zone.
    /// Without any they are never open.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateHoursOfOperation.html
    package static let createHoursOfOperation: Operation = Operation(
        name: "CreateHoursOfOperation",
        service: .connect,
        method: "PUT",
        path: "/hours-of-operations/{InstanceId}",
        access: .signature,
        input: ConnectShape.createHoursOfOperationRequest,
        output: ConnectShape.createHoursOfOperationResponse,
        errors: [
            .duplicateResourceException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .limitExceededException,
            .throttlingException,
            .internalServiceException,
            .serviceQuotaExceededException,
        ],
        documentation: "Makes hours of operation: the times of the week in which a queue is open, in a time zone. Without any they are never open."
    )

    /// Answers hours of operation.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeHoursOfOperation.html
    package static let describeHoursOfOperation: Operation = Operation(
        name: "DescribeHoursOfOperation",
        service: .connect,
        method: "GET",
        path: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}",
        access: .signature,
        input: ConnectShape.describeHoursOfOperationRequest,
        output: ConnectShape.describeHoursOfOperationResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Answers hours of operation."
    )

    /// Lists the hours of operation of an instance in pages.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_ListHoursOfOperations.html
    package static let listHoursOfOperations: Operation = Operation(
        name: "ListHoursOfOperations",
        service: .connect,
        method: "GET",
        path: "/hours-of-operations-summary/{InstanceId}",
        access: .signature,
        input: ConnectShape.listHoursOfOperationsRequest,
        output: ConnectShape.listHoursOfOperationsResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "HoursOfOperationSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the hours of operation of an instance in pages."
    )

    /// Changes hours of operation. What is not sent stays; times that are sent replace all that
    /// there were.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateHoursOfOperation.html
    package static let updateHoursOfOperation: Operation = Operation(
        name: "UpdateHoursOfOperation",
        service: .connect,
        method: "POST",
        path: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}",
        access: .signature,
        input: ConnectShape.updateHoursOfOperationRequest,
        output: ConnectShape.updateHoursOfOperationResponse,
        errors: [
            .duplicateResourceException,
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Changes hours of operation. What is not sent stays; times that are sent replace all that there were."
    )

    /// Deletes hours of operation. Those that a queue has are ResourceInUseException, as the source
    /// says of that error.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_DeleteHoursOfOperation.html
    package static let deleteHoursOfOperation: Operation = Operation(
        name: "DeleteHoursOfOperation",
        service: .connect,
        method: "DELETE",
        path: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}",
        access: .signature,
        input: ConnectShape.deleteHoursOfOperationRequest,
        output: ConnectShape.deleteHoursOfOperationResponse,
        errors: [
            .invalidRequestException,
            .invalidParameterException,
            .resourceNotFoundException,
            .throttlingException,
            .internalServiceException,
        ],
        documentation: "Deletes hours of operation. Those that a queue has are ResourceInUseException, as the source says of that error."
    )

    /// Answers the settings of an instance.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeInstance.html
    package static let describeInstance: Operation = Operation(
        name: "DescribeInstance",
        service: .connect,
        method: "GET",
        path: "/instance/{InstanceId}",
        access: .signature,
        input: ConnectShape.describeInstanceRequest,
        output: ConnectShape.describeInstanceResponse,
        errors: [
            .invalidRequestException,
            .resourceNotFoundException,
            .internalServiceException,
        ],
        documentation: "Answers the settings of an instance."
    )

    /// Lists the instances of this server.
    /// - SeeAlso: https://docs.aws.amazon.com/connect/latest/APIReference/API_ListInstances.html
    package static let listInstances: Operation = Operation(
        name: "ListInstances",
        service: .connect,
        method: "GET",
        path: "/instance",
        access: .signature,
        input: ConnectShape.listInstancesRequest,
        output: ConnectShape.listInstancesResponse,
        errors: [
            .invalidRequestException,
            .internalServiceException,
        ],
        pagination: Pagination(
            inputToken: "NextToken",
            outputToken: "NextToken",
            limitKey: "MaxResults",
            resultKey: "InstanceSummaryList",
            nonAggregateKeys: []
        ),
        documentation: "Lists the instances of this server."
    )

    /// Turns a participant token into what a session needs: the address of a WebSocket, a
    /// connection token for the other operations, or both. A program that keeps no socket open says
    /// ConnectParticipant to be counted as present.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_CreateParticipantConnection.html
    package static let createParticipantConnection: Operation = Operation(
        name: "CreateParticipantConnection",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/connection",
        access: .participantToken,
        input: ParticipantShape.createParticipantConnectionRequest,
        output: ParticipantShape.createParticipantConnectionResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Turns a participant token into what a session needs: the address of a WebSocket, a connection token for the other operations, or both. A program that keeps no socket open says ConnectParticipant to be counted as present."
    )

    /// Puts a message into the chat under the name of the holder of the connection token. Repeating
    /// the call with the same ClientToken answers the message that is already there.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_SendMessage.html
    package static let sendMessage: Operation = Operation(
        name: "SendMessage",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/message",
        access: .connectionToken,
        input: ParticipantShape.sendMessageRequest,
        output: ParticipantShape.sendMessageResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Puts a message into the chat under the name of the holder of the connection token. Repeating the call with the same ClientToken answers the message that is already there."
    )

    /// Tells the others in the chat that something happened short of a message: that the
    /// participant is typing, or that a message was delivered or read.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_SendEvent.html
    package static let sendEvent: Operation = Operation(
        name: "SendEvent",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/event",
        access: .connectionToken,
        input: ParticipantShape.sendEventRequest,
        output: ParticipantShape.sendEventResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
            .conflictException,
        ],
        documentation: "Tells the others in the chat that something happened short of a message: that the participant is typing, or that a message was delivered or read."
    )

    /// Answers messages and events of the chat in pages, newest first unless asked otherwise. It
    /// works as long as the connection token lives, also after the end of the chat.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_GetTranscript.html
    package static let getTranscript: Operation = Operation(
        name: "GetTranscript",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/transcript",
        access: .connectionToken,
        input: ParticipantShape.getTranscriptRequest,
        output: ParticipantShape.getTranscriptResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Answers messages and events of the chat in pages, newest first unless asked otherwise. It works as long as the connection token lives, also after the end of the chat."
    )

    /// Takes the holder of the connection token out of the chat. When the customer leaves, the chat
    /// ends unless the flow has more to do.
    /// - SeeAlso:
    /// https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_DisconnectParticipant.html
    package static let disconnectParticipant: Operation = Operation(
        name: "DisconnectParticipant",
        service: .connectparticipant,
        method: "POST",
        path: "/participant/disconnect",
        access: .connectionToken,
        input: ParticipantShape.disconnectParticipantRequest,
        output: ParticipantShape.disconnectParticipantResponse,
        errors: [
            .accessDeniedException,
            .internalServerException,
            .throttlingException,
            .validationException,
        ],
        documentation: "Takes the holder of the connection token out of the chat. When the customer leaves, the chat ends unless the flow has more to do."
    )
}
