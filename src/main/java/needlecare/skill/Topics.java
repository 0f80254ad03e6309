package needlecare.skill;

/** Topics that the code knows by name: more is done about them than to say the guidance's answer. */
final class Topics {
    static final String STOP = "stop";
    static final String YES = "yes";
    static final String NO = "no";
    static final String REPEAT = "repeat";
    static final String MORE = "more";
    static final String TREATMENT_TIME = "treatment_time";
    static final String REMINDER = "reminder";
    static final String FORGET_ME = "forget_me";
    static final String OUT_OF_SCOPE = "out_of_scope";

    private Topics() {}
}
