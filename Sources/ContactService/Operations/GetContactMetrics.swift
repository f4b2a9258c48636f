// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers where a contact stands in its queue.
struct GetContactMetrics: OperationHandler {
    let service: ChatService

    func answer(
        _ request: GetContactMetricsRequest, _ call: Call
    ) async throws -> GetContactMetricsResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        guard found.contact.isQueued, let stay = found.contact.queueStay else {
            throw APIFailure(.invalidRequestException, "The contact is not in a queue.")
        }
        let results = request.metrics.compactMap { metric in
            value(metric.name, stay, found.session).map {
                Wire.ContactMetricResult(
                    name: metric.name, value: Wire.ContactMetricValue(number: $0))
            }
        }
        return GetContactMetricsResponse(
            metricResults: results, id: found.contact.id.description,
            arn: found.state.start.map {
                service.names.contact(found.contact.id, in: $0.instance)
            })
    }

    /// An estimate needs contacts that left the queue by being served; while there are none, there
    /// is no number, and the metric is left out: SDKs refuse an answer without one.
    private func value(
        _ metric: Wire.ContactMetricName, _ stay: Contact.QueueStay, _ session: ContactID
    ) -> Double? {
        switch metric {
        case .positionInQueue:
            Double(service.census.position(of: session, stay))
        case .estimatedWaitTime: nil
        }
    }
}
