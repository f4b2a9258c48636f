// Generated from Model/errors.json by `make generate`; edits are lost.
// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

/// The name of an error that a call can end with.
package enum ErrorCode: String, Sendable, CaseIterable {
    /// The key or the token does not allow this, or the chat is over.
    case accessDeniedException = "AccessDeniedException"
    /// A condition of the call does not hold.
    case conditionalOperationFailedException = "ConditionalOperationFailedException"
    /// The call collides with another one or with the state of what it names.
    case conflictException = "ConflictException"
    /// The flow has not been published.
    case contactFlowNotPublishedException = "ContactFlowNotPublishedException"
    /// The contact does not exist or has ended.
    case contactNotFoundException = "ContactNotFoundException"
    /// The name is taken.
    case duplicateResourceException = "DuplicateResourceException"
    /// The client token was used before, with other members.
    case idempotencyException = "IdempotencyException"
    /// The server has failed; the call may be repeated.
    case internalServerException = "InternalServerException"
    /// The server has failed; the call may be repeated.
    case internalServiceException = "InternalServiceException"
    /// The contact takes place in another region.
    case invalidActiveRegionException = "InvalidActiveRegionException"
    /// The content of the flow is not valid; `problems` lists why.
    case invalidContactFlowException = "InvalidContactFlowException"
    /// The content of the flow module is not valid; `Problems` lists why.
    case invalidContactFlowModuleException = "InvalidContactFlowModuleException"
    /// A member is outside its limits.
    case invalidParameterException = "InvalidParameterException"
    /// A member is missing or excludes another, or the call makes no sense.
    case invalidRequestException = "InvalidRequestException"
    /// There are as many as the quota allows.
    case limitExceededException = "LimitExceededException"
    /// A property is not valid.
    case propertyValidationException = "PropertyValidationException"
    /// What is named is in a state that forbids the call.
    case resourceConflictException = "ResourceConflictException"
    /// Something else still needs what is named.
    case resourceInUseException = "ResourceInUseException"
    /// What is named does not exist.
    case resourceNotFoundException = "ResourceNotFoundException"
    /// What is named is not ready yet.
    case resourceNotReadyException = "ResourceNotReadyException"
    /// There are as many as the quota allows.
    case serviceQuotaExceededException = "ServiceQuotaExceededException"
    /// There were too many calls in too short a time.
    case throttlingException = "ThrottlingException"
    /// There were too many calls in too short a time.
    case tooManyRequestsException = "TooManyRequestsException"
    /// The user does not exist.
    case userNotFoundException = "UserNotFoundException"
    /// A member is missing or outside its limits, or the call makes no sense.
    case validationException = "ValidationException"
    /// The signature is malformed.
    case incompleteSignatureException = "IncompleteSignatureException"
    /// The signature does not fit the call, or its time is too far from the server's.
    case invalidSignatureException = "InvalidSignatureException"
    /// The call carries no signature.
    case missingAuthenticationTokenException = "MissingAuthenticationTokenException"
    /// The body or the headers are larger than the operation needs.
    case requestEntityTooLargeException = "RequestEntityTooLargeException"
    /// The body is not JSON, or a member has another type of JSON value.
    case serializationException = "SerializationException"
    /// No operation that is served has this method and path.
    case unknownOperationException = "UnknownOperationException"
    /// The access key is not known.
    case unrecognizedClientException = "UnrecognizedClientException"

    /// The HTTP status.
    package var status: Int {
        switch self {
        case .invalidActiveRegionException,
            .invalidContactFlowException,
            .invalidContactFlowModuleException,
            .invalidParameterException,
            .invalidRequestException,
            .propertyValidationException,
            .validationException,
            .incompleteSignatureException,
            .serializationException:
            400
        case .serviceQuotaExceededException:
            402
        case .accessDeniedException,
            .invalidSignatureException,
            .missingAuthenticationTokenException,
            .unrecognizedClientException:
            403
        case .contactFlowNotPublishedException,
            .resourceNotFoundException,
            .userNotFoundException,
            .unknownOperationException:
            404
        case .conditionalOperationFailedException,
            .conflictException,
            .duplicateResourceException,
            .idempotencyException,
            .resourceConflictException,
            .resourceInUseException,
            .resourceNotReadyException:
            409
        case .contactNotFoundException:
            410
        case .requestEntityTooLargeException:
            413
        case .limitExceededException,
            .throttlingException,
            .tooManyRequestsException:
            429
        case .internalServerException,
            .internalServiceException:
            500
        }
    }
}
