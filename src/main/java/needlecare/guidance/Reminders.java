package needlecare.guidance;

/**
 * What reminders say, and when people are awake to hear them.
 *
 * @param water said every two hours of the first day
 * @param training said when two days have passed
 * @param awakeFrom hour of the day, 0 to 23
 * @param awakeUntil hour of the day before which the last one sounds
 */
public record Reminders(String water, String training, int awakeFrom, int awakeUntil) {}
