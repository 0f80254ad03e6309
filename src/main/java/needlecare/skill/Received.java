package needlecare.skill;

import needlecare.json.Json;

/**
 * What travels with a request as the SDK's context. What it says of itself holds nothing of the request, so that no word and no ID can end
 * up in a log.
 *
 * @param root the request as it came, of which the SDK's own envelope holds no more than its dispatcher asks for
 * @param observation what may be counted of it
 */
record Received(Json root, Observation observation) {
    @Override
    public String toString() {
        return "request";
    }
}
