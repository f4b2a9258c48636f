// SPDX-License-Identifier: Apache-2.0

/// The action types of the flow language, by their names on the wire.
/// - SeeAlso: Amazon Connect API Reference, "Flow language actions".
package enum ActionType: String, Sendable, Hashable, CaseIterable {
    case associateContactToCustomerProfile = "AssociateContactToCustomerProfile"
    case authenticateParticipant = "AuthenticateParticipant"
    case checkHoursOfOperation = "CheckHoursOfOperation"
    case checkMetricData = "CheckMetricData"
    case checkOutboundCallStatus = "CheckOutboundCallStatus"
    case checkVoiceId = "CheckVoiceId"
    case compare = "Compare"
    case completeOutboundCall = "CompleteOutboundCall"
    case connectParticipantWithLexBot = "ConnectParticipantWithLexBot"
    case createCallbackContact = "CreateCallbackContact"
    case createCase = "CreateCase"
    case createContact = "CreateContact"
    case createCustomerProfile = "CreateCustomerProfile"
    case createPersistentContactAssociation = "CreatePersistentContactAssociation"
    case createTask = "CreateTask"
    case createWisdomSession = "CreateWisdomSession"
    case dequeueContactAndTransferToQueue = "DequeueContactAndTransferToQueue"
    case disconnectParticipant = "DisconnectParticipant"
    case distributeByPercentage = "DistributeByPercentage"
    case endFlowExecution = "EndFlowExecution"
    case endFlowModuleExecution = "EndFlowModuleExecution"
    case evaluateDataTableValues = "EvaluateDataTableValues"
    case getCalculatedAttributesForCustomerProfile = "GetCalculatedAttributesForCustomerProfile"
    case getCase = "GetCase"
    case getCustomerProfile = "GetCustomerProfile"
    case getCustomerProfileObject = "GetCustomerProfileObject"
    case getMetricData = "GetMetricData"
    case getParticipantInput = "GetParticipantInput"
    case invokeFlowModule = "InvokeFlowModule"
    case invokeLambdaFunction = "InvokeLambdaFunction"
    case listDataTableValues = "ListDataTableValues"
    case loadContactContent = "LoadContactContent"
    case loop = "Loop"
    case messageParticipant = "MessageParticipant"
    case messageParticipantIteratively = "MessageParticipantIteratively"
    case renderMessageTemplate = "RenderMessageTemplate"
    case resumeContact = "ResumeContact"
    case showView = "ShowView"
    case startOutboundChatContact = "StartOutboundChatContact"
    case startOutboundEmailContact = "StartOutboundEmailContact"
    case startVoiceIdStream = "StartVoiceIdStream"
    case tagContact = "TagContact"
    case transferContactToAgent = "TransferContactToAgent"
    case transferContactToQueue = "TransferContactToQueue"
    case transferParticipantToThirdParty = "TransferParticipantToThirdParty"
    case transferToFlow = "TransferToFlow"
    case untagContact = "UntagContact"
    case updateCase = "UpdateCase"
    case updateContactAttributes = "UpdateContactAttributes"
    case updateContactCallbackNumber = "UpdateContactCallbackNumber"
    case updateContactData = "UpdateContactData"
    case updateContactEventHooks = "UpdateContactEventHooks"
    case updateContactMediaProcessing = "UpdateContactMediaProcessing"
    case updateContactMediaStreamingBehavior = "UpdateContactMediaStreamingBehavior"
    case updateContactRecordingAndAnalyticsBehavior = "UpdateContactRecordingAndAnalyticsBehavior"
    case updateContactRecordingBehavior = "UpdateContactRecordingBehavior"
    case updateContactRoutingBehavior = "UpdateContactRoutingBehavior"
    case updateContactRoutingCriteria = "UpdateContactRoutingCriteria"
    case updateContactTargetQueue = "UpdateContactTargetQueue"
    case updateContactTextToSpeechVoice = "UpdateContactTextToSpeechVoice"
    case updateCustomerProfile = "UpdateCustomerProfile"
    case updateFlowAttributes = "UpdateFlowAttributes"
    case updateFlowLoggingBehavior = "UpdateFlowLoggingBehavior"
    case updatePreviousContactParticipantState = "UpdatePreviousContactParticipantState"
    case upsertDataTableValues = "UpsertDataTableValues"
    case wait = "Wait"

    /// The rules and the behaviour of the type.
    var block: any Block.Type {
        switch self {
        case .associateContactToCustomerProfile: AssociateContactToCustomerProfile.self
        case .authenticateParticipant: AuthenticateParticipant.self
        case .checkHoursOfOperation: CheckHoursOfOperation.self
        case .checkMetricData: CheckMetricData.self
        case .checkOutboundCallStatus: CheckOutboundCallStatus.self
        case .checkVoiceId: CheckVoiceId.self
        case .compare: Compare.self
        case .completeOutboundCall: CompleteOutboundCall.self
        case .connectParticipantWithLexBot: ConnectParticipantWithLexBot.self
        case .createCallbackContact: CreateCallbackContact.self
        case .createCase: CreateCase.self
        case .createContact: CreateContact.self
        case .createCustomerProfile: CreateCustomerProfile.self
        case .createPersistentContactAssociation: CreatePersistentContactAssociation.self
        case .createTask: CreateTask.self
        case .createWisdomSession: CreateWisdomSession.self
        case .dequeueContactAndTransferToQueue: DequeueContactAndTransferToQueue.self
        case .disconnectParticipant: DisconnectParticipant.self
        case .distributeByPercentage: DistributeByPercentage.self
        case .endFlowExecution: EndFlowExecution.self
        case .endFlowModuleExecution: EndFlowModuleExecution.self
        case .evaluateDataTableValues: EvaluateDataTableValues.self
        case .getCalculatedAttributesForCustomerProfile:
            GetCalculatedAttributesForCustomerProfile.self
        case .getCase: GetCase.self
        case .getCustomerProfile: GetCustomerProfile.self
        case .getCustomerProfileObject: GetCustomerProfileObject.self
        case .getMetricData: GetMetricData.self
        case .getParticipantInput: GetParticipantInput.self
        case .invokeFlowModule: InvokeFlowModule.self
        case .invokeLambdaFunction: InvokeLambdaFunction.self
        case .listDataTableValues: ListDataTableValues.self
        case .loadContactContent: LoadContactContent.self
        case .loop: Loop.self
        case .messageParticipant: MessageParticipant.self
        case .messageParticipantIteratively: MessageParticipantIteratively.self
        case .renderMessageTemplate: RenderMessageTemplate.self
        case .resumeContact: ResumeContact.self
        case .showView: ShowView.self
        case .startOutboundChatContact: StartOutboundChatContact.self
        case .startOutboundEmailContact: StartOutboundEmailContact.self
        case .startVoiceIdStream: StartVoiceIdStream.self
        case .tagContact: TagContact.self
        case .transferContactToAgent: TransferContactToAgent.self
        case .transferContactToQueue: TransferContactToQueue.self
        case .transferParticipantToThirdParty: TransferParticipantToThirdParty.self
        case .transferToFlow: TransferToFlow.self
        case .untagContact: UntagContact.self
        case .updateCase: UpdateCase.self
        case .updateContactAttributes: UpdateContactAttributes.self
        case .updateContactCallbackNumber: UpdateContactCallbackNumber.self
        case .updateContactData: UpdateContactData.self
        case .updateContactEventHooks: UpdateContactEventHooks.self
        case .updateContactMediaProcessing: UpdateContactMediaProcessing.self
        case .updateContactMediaStreamingBehavior: UpdateContactMediaStreamingBehavior.self
        case .updateContactRecordingAndAnalyticsBehavior:
            UpdateContactRecordingAndAnalyticsBehavior.self
        case .updateContactRecordingBehavior: UpdateContactRecordingBehavior.self
        case .updateContactRoutingBehavior: UpdateContactRoutingBehavior.self
        case .updateContactRoutingCriteria: UpdateContactRoutingCriteria.self
        case .updateContactTargetQueue: UpdateContactTargetQueue.self
        case .updateContactTextToSpeechVoice: UpdateContactTextToSpeechVoice.self
        case .updateCustomerProfile: UpdateCustomerProfile.self
        case .updateFlowAttributes: UpdateFlowAttributes.self
        case .updateFlowLoggingBehavior: UpdateFlowLoggingBehavior.self
        case .updatePreviousContactParticipantState: UpdatePreviousContactParticipantState.self
        case .upsertDataTableValues: UpsertDataTableValues.self
        case .wait: Wait.self
        }
    }
}
