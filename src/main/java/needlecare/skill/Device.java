package needlecare.skill;

import needlecare.json.Json;
import needlecare.services.Access;

/**
 * Whose device a request comes from. What it says of itself holds no ID, so that none can end up in a log.
 *
 * @param userId Amazon's ID of the user in this skill; empty if unknown
 * @param access to Amazon's services
 * @param mayRemind whether the user has allowed the skill to set reminders
 * @param hasScreen whether it can show what is answered
 */
record Device(String userId, Access access, boolean mayRemind, boolean hasScreen) {
    private static final String GRANTED = "GRANTED";

    /** What a request says of it in {@code context.System}. */
    static Device of(Json system) {
        Json user = system.at("user");
        Json device = system.at("device");
        Json reminders = user.at("permissions").at("scopes").at(Renderer.REMINDERS);
        return new Device(
                user.at("userId").text(""),
                new Access(
                        system.at("apiEndpoint").text(""),
                        system.at("apiAccessToken").text(""),
                        device.at("deviceId").text("")),
                reminders.at("status").text("").equals(GRANTED),
                device.at("supportedInterfaces").at(Apl.INTERFACE).isFields());
    }

    @Override
    public String toString() {
        return "device";
    }
}
