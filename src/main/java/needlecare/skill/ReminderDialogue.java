package needlecare.skill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.guidance.Guidance;
import needlecare.guidance.Medium;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.RoundedClockTime;
import needlecare.guidance.Thing;
import needlecare.guidance.Wording;
import needlecare.services.AlexaServices;
import needlecare.services.Reminder;
import needlecare.skill.Session.Pending;

/** Talks about reminders: says when one will sound, asks for consent each time, sets and cancels it. */
record ReminderDialogue(Guidance guidance, Replies replies, AlexaServices services) {
    private static final String TRAINING = "training";
    private static final String CANCEL = "cancel";

    /** How often to drink is ours: often enough for "clearly more than usual" (C11). */
    private static final Duration BETWEEN_DRINKS = Duration.ofHours(2);

    /** The patient wants a reminder, or none any more. */
    Outcome answer(Turn turn, Question question) {
        if (question.asking().filter(CANCEL::equals).isPresent()) {
            return answered(
                    turn, cancelled(services.cancelReminders(turn.device().access())), List.of());
        }
        return question.thing()
                .flatMap(this::about)
                .map(what -> offered(turn, what))
                .orElseGet(() -> answered(turn, "which", List.of()));
    }

    /** What a thing is to be reminded of: the slot's own values, or a thing that the words name. */
    private Optional<Pending> about(String thing) {
        String kind = Optional.ofNullable(guidance.things().get(thing))
                .map(Thing::kind)
                .orElse(thing);
        return switch (kind) {
            case "water" -> Optional.of(Pending.REMIND_WATER);
            case TRAINING, "activity" -> Optional.of(Pending.REMIND_TRAINING);
            default -> Optional.empty();
        };
    }

    /** Says when it will sound, before anybody is asked to allow it. */
    private Outcome offered(Turn turn, Pending what) {
        List<ZonedDateTime> times = times(turn, what);
        if (times.isEmpty()) {
            return answered(turn, whyNot(turn, what), List.of());
        }
        boolean training = what == Pending.REMIND_TRAINING;
        Outcome offer = answered(turn, training ? "offer_training" : "offer_water", times);
        return turn.device().mayRemind()
                ? offer.asking(Guidance.pick(guidance.conversation().prompts().askToRemind(), turn.variant()), what)
                : offer.with(offer.session().asking(what)).askingPermission(what.id());
    }

    private static String whyNot(Turn turn, Pending what) {
        if (turn.session().zone().isEmpty()) {
            return "no_zone";
        }
        if (what == Pending.REMIND_TRAINING) {
            return turn.recovery().isEmpty() ? "no_time" : "training_over";
        }
        return "water_over";
    }

    /** The patient agreed that it is set. */
    Outcome agreed(Turn turn, Pending what) {
        return set(turn, what);
    }

    /** The patient doesn't want it. */
    Outcome declined(Turn turn) {
        return answered(turn, "declined", List.of());
    }

    /**
     * Amazon asked the patient for us.
     *
     * @param status what came of it
     * @param what was to be allowed; empty if the answer doesn't tell
     */
    Outcome permitted(Turn turn, String status, Optional<Pending> what) {
        if (what.isEmpty()) {
            return answered(turn, "which", List.of());
        }
        return switch (status) {
            case "ACCEPTED" -> set(turn, what.get());
            case "DENIED" -> answered(turn, "denied", List.of());
            default -> answered(turn, "unanswered", List.of());
        };
    }

    /** Says again what came of it, with the times as they are now. */
    Outcome again(Turn turn, Question question) {
        String happened = question.asking().orElse("which");
        Pending what = happened.endsWith(TRAINING) ? Pending.REMIND_TRAINING : Pending.REMIND_WATER;
        List<ZonedDateTime> times = times(turn, what);
        boolean sayable = !times.isEmpty() || !(happened.startsWith("offer") || happened.startsWith("set"));
        return answered(turn, sayable ? happened : whyNot(turn, what), times);
    }

    private Outcome set(Turn turn, Pending what) {
        List<ZonedDateTime> times = times(turn, what);
        if (times.isEmpty()) {
            return answered(turn, whyNot(turn, what), List.of());
        }
        boolean training = what == Pending.REMIND_TRAINING;
        String text = training
                ? guidance.reminders().training()
                : guidance.reminders().water();
        Reminder reminder = new Reminder(times, text, turn.region().textLocale());
        return switch (services.remind(turn.device().access(), reminder, turn.now())) {
            case DONE -> answered(turn, training ? "set_training" : "set_water", times);
            case NO_PERMISSION -> answered(turn, "denied", List.of());
            case NO_DEVICE -> answered(turn, "no_device", List.of());
            case TOO_MANY -> answered(turn, "too_many", List.of());
            case FAILED -> answered(turn, "failed", List.of());
        };
    }

    private static String cancelled(AlexaServices.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "cancelled";
            case NO_PERMISSION -> "cancelled_none";
            case NO_DEVICE, TOO_MANY, FAILED -> "cancel_failed";
        };
    }

    private List<ZonedDateTime> times(Turn turn, Pending what) {
        Optional<ZoneId> zone = turn.session().zone();
        if (zone.isEmpty()) {
            return List.of();
        }
        return what == Pending.REMIND_TRAINING
                ? turn.recovery()
                        .map(clock -> clock.after(RecoveryClock.TWO_DAYS))
                        .filter(over -> over.isAfter(turn.now()))
                        .map(over -> List.of(RoundedClockTime.at(over, zone.get())))
                        .orElse(List.of())
                : drinks(turn, zone.get());
    }

    /** Every two hours while people are awake, until the first day is over (C11). */
    private List<ZonedDateTime> drinks(Turn turn, ZoneId zone) {
        Instant over = turn.recovery()
                .map(clock -> clock.after(RecoveryClock.ONE_DAY))
                .orElse(turn.now().plus(RecoveryClock.ONE_DAY));
        List<ZonedDateTime> times = new ArrayList<>();
        ZonedDateTime next = RoundedClockTime.at(turn.now().plus(BETWEEN_DRINKS), zone);
        while (!next.toInstant().isAfter(over)) {
            if (isAwake(next.toLocalTime())) {
                times.add(next);
            }
            next = next.plus(BETWEEN_DRINKS);
        }
        return times;
    }

    private boolean isAwake(LocalTime time) {
        return time.getHour() >= guidance.reminders().awakeFrom()
                && time.getHour() < guidance.reminders().awakeUntil();
    }

    private Map<String, Wording> words(List<ZonedDateTime> times, Turn turn) {
        return times.isEmpty()
                ? Map.of()
                : Map.of("first", moment(times.getFirst(), turn), "last", moment(times.getLast(), turn));
    }

    private Wording moment(ZonedDateTime at, Turn turn) {
        ZonedDateTime now = turn.now().atZone(at.getZone());
        return new Wording(
                guidance.clock().moment(at, now, Medium.SPEECH),
                guidance.clock().moment(at, now, Medium.CARD));
    }

    private Outcome answered(Turn turn, String happened, List<ZonedDateTime> times) {
        Question question = new Question(Topics.REMINDER, Optional.empty(), Optional.empty(), Optional.of(happened));
        return replies.answer(turn, question, words(times, turn));
    }
}
