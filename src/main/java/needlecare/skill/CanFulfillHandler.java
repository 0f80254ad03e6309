package needlecare.skill;

import static com.amazon.ask.request.Predicates.requestType;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import com.amazon.ask.model.canfulfill.CanFulfillSlot;
import com.amazon.ask.model.canfulfill.CanFulfillSlotValues;
import com.amazon.ask.model.canfulfill.CanUnderstandSlotValues;
import java.util.Map;
import java.util.Optional;

/**
 * Tells Alexa whether the skill could answer a question that was asked of nobody: nothing is said, and nothing of what
 * was said comes back.
 */
record CanFulfillHandler(Map<String, KnownIntent> intents) implements RequestHandler {
    @Override
    public boolean canHandle(HandlerInput input) {
        return input.matches(requestType(CanFulfillIntentRequest.class));
    }

    @Override
    public Optional<Response> handle(HandlerInput input) {
        CanFulfillIntentRequest request = (CanFulfillIntentRequest) input.getRequest();
        KnownIntent intent = intents.getOrDefault(request.getIntent().getName(), KnownIntent.unknown());
        CanFulfillIntent.Builder answer = CanFulfillIntent.builder().withCanFulfill(canFulfill(intent));
        Map<String, SlotWords> filled = SlotWords.of(request.getIntent());
        for (String slot : request.getIntent().getSlots().keySet()) {
            if (intent.hasSlot(slot)) {
                answer.putSlotsItem(slot, slot(intent, Optional.ofNullable(filled.get(slot))));
            }
        }
        return input.getResponseBuilder().withCanFulfillIntent(answer.build()).build();
    }

    /** What is about a topic or a red flag is always answered; what is free speech may be about anything. */
    private static CanFulfillIntentValues canFulfill(KnownIntent intent) {
        if (intent.isOurs()) {
            return CanFulfillIntentValues.YES;
        }
        return intent.isFreeSpeech() ? CanFulfillIntentValues.MAYBE : CanFulfillIntentValues.NO;
    }

    /** A topic is answered whatever stands in its slots; a value of the model is understood, any other perhaps. */
    private static CanFulfillSlot slot(KnownIntent intent, Optional<SlotWords> words) {
        boolean understood = words.flatMap(SlotWords::id).isPresent();
        return CanFulfillSlot.builder()
                .withCanUnderstand(understood ? CanUnderstandSlotValues.YES : CanUnderstandSlotValues.MAYBE)
                .withCanFulfill(intent.isOurs() ? CanFulfillSlotValues.YES : CanFulfillSlotValues.NO)
                .build();
    }
}
