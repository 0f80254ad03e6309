package needlecare.skill;

import needlecare.services.Access;

/**
 * Whose device a request comes from. What it says of itself holds no ID, so that none can end up in a log.
 *
 * @param userId Amazon's ID of the user in this skill; empty if unknown
 * @param access to Amazon's services
 * @param mayRemind whether the user has allowed the skill to set reminders
 */
record Device(String userId, Access access, boolean mayRemind) {
    @Override
    public String toString() {
        return "device";
    }
}
