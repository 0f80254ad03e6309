package needlecare.skill;

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
    @Override
    public String toString() {
        return "device";
    }
}
