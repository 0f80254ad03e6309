package needlecare.skill;

import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
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

    /** What a request says of it. */
    static Device of(SystemState system) {
        com.amazon.ask.model.Device device = system.getDevice();
        return new Device(
                system.getUser().getUserId(),
                new Access(system.getApiEndpoint(), system.getApiAccessToken(), device.getDeviceId()),
                mayRemind(system.getUser()),
                device.getSupportedInterfaces().getAlexaPresentationAPL() != null);
    }

    private static boolean mayRemind(User user) {
        Scope reminders = user.getPermissions().getScopes().get(Renderer.REMINDERS);
        return reminders != null && reminders.getStatus() == PermissionStatus.GRANTED;
    }

    @Override
    public String toString() {
        return "device";
    }
}
