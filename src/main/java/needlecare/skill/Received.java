package needlecare.skill;

import needlecare.json.Json;

/**
 * What travels with a request as the SDK's context.
 *
 * @param root the request as it came, of which the SDK's own envelope holds no more than its dispatcher asks for
 * @param observation what may be counted of it
 */
record Received(Json root, Observation observation) {}
