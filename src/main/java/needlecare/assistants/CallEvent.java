package needlecare.assistants;

/**
 * What may be counted of one call of a tool: never a word.
 *
 * @param tool its name; {@code other} for one that we don't have
 * @param urgency of the answer
 * @param isFault whether something of ours failed
 * @param isMistake whether the arguments were refused
 */
public record CallEvent(String tool, String urgency, boolean isFault, boolean isMistake) {
    static final String OTHER = "other";

    static CallEvent of(String tool, ToolAnswer answer) {
        return new CallEvent(
                tool,
                answer.level().id(),
                answer.kind() == ToolAnswer.Kind.FAULT,
                answer.kind() == ToolAnswer.Kind.MISTAKE);
    }

    /** Whether a danger was heard. */
    public boolean isDanger() {
        return isDanger(urgency);
    }

    static boolean isDanger(String urgency) {
        return urgency.equals(ToolAnswer.Level.EMERGENCY.id()) || urgency.equals(ToolAnswer.Level.TODAY.id());
    }
}
