/** Amazon's services for a skill: the device's time zone, and reminders. Called with what the request brings, and only at Amazon's own hosts. */
@org.jspecify.annotations.NullMarked
package needlecare.services;
