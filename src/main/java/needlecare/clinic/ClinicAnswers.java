package needlecare.clinic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Answer;
import needlecare.guidance.Condition;
import needlecare.guidance.Guidance;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;

/**
 * The guidance with a clinic's words in it. Only topics are touched: the red flags, the regions with their numbers and
 * the texts of the conversation come out as they went in, whatever the clinic's file says.
 */
public record ClinicAnswers(Clinic clinic, ClinicWords words) {
    private static final String PRACTITIONER = "{practitioner}";
    private static final String CONTACT = "contact";

    /** The guidance as this clinic's patients hear it. */
    public Guidance in(Guidance guidance) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        guidance.topics().forEach((id, topic) -> topics.put(id, own(topic)));
        return guidance.with(topics);
    }

    private Topic own(Topic topic) {
        if (clinic.off().contains(topic.id()) && Clinic.maySwitchOff(topic)) {
            return off(topic);
        }
        List<Answer> answers = topic.answers().stream()
                .map(answer -> worded(answer, extra(topic)))
                .toList();
        return topic.with(
                topic.urgency(),
                topic.id().equals(CONTACT) ? contact().map(List::of).orElse(answers) : answers,
                topic.more().map(more -> worded(more, "")));
    }

    private String extra(Topic topic) {
        String advice = clinic.extra().get(topic.id());
        return advice == null || !Clinic.mayAddTo(topic) ? "" : " " + advice;
    }

    private Answer worded(Answer answer, String extra) {
        return answer.with(answer.say().stream().map(say -> named(say) + extra).toList(), named(answer.card()) + extra);
    }

    private Optional<Answer> contact() {
        return words.contact(clinic).map(said -> {
            Wording phone = clinic.phone().orElse(new Wording("", ""));
            return answer(CONTACT + "/clinic", said, phone);
        });
    }

    /** Not understood as a question of this skill: so its urgency is none. */
    private Topic off(Topic topic) {
        Answer answer = answer(topic.id() + Topic.OFF, words.off(), new Wording("", ""));
        return topic.with(Urgency.NONE, List.of(answer), Optional.empty());
    }

    private Answer answer(String id, ClinicWords.Said said, Wording phone) {
        return new Answer(
                id,
                Condition.ALWAYS,
                said.claims(),
                List.of(own(said.say(), phone.say())),
                own(said.card(), phone.show()),
                Optional.empty());
    }

    private String own(String text, String phone) {
        return named(text)
                .replace("{phone}", phone)
                .replace("{hours}", clinic.hours().orElse(""));
    }

    private String named(String text) {
        return text.replace(PRACTITIONER, clinic.name());
    }
}
