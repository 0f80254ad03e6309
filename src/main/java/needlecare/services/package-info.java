/**
 * Answers what Amazon's services know and do for a patient: the device's time zone and reminders, asked at Amazon's own
 * hosts only.
 */
@org.jspecify.annotations.NullMarked
package needlecare.services;
