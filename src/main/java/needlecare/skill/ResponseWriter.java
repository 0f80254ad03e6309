package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillSlot;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.ui.Card;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SimpleCard;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.amazon.ask.util.JacksonSerializer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a response as JSON. What this skill's answers are made of goes through Jackson's generator. Whatever else a
 * response of the SDK may hold, such as another directive or another kind of card, goes through the SDK's own
 * serializer, which takes a third of a second to be set up and therefore is set up only when it is first needed.
 */
final class ResponseWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 4096;

    /** Set up when something is first written that the generator isn't told about. */
    private static final class Sdk {
        static final JacksonSerializer SERIALIZER = new JacksonSerializer();
    }

    private final JsonGenerator json;

    private ResponseWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The bytes of an envelope; an empty response where it holds none. */
    static byte[] write(ResponseEnvelope envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            ResponseWriter writer = new ResponseWriter(json);
            json.writeStartObject();
            writer.field("version", envelope.getVersion());
            writer.field("sessionAttributes", envelope.getSessionAttributes());
            json.writeObjectFieldStart("response");
            if (envelope.getResponse() != null) {
                writer.write(envelope.getResponse());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Response response) throws IOException {
        speech(response.getOutputSpeech());
        card(response.getCard());
        if (response.getReprompt() != null) {
            json.writeObjectFieldStart("reprompt");
            speech(response.getReprompt().getOutputSpeech());
            directives(response.getReprompt().getDirectives());
            json.writeEndObject();
        }
        directives(response.getDirectives());
        other("apiResponse", response.getApiResponse());
        field("shouldEndSession", response.getShouldEndSession());
        canFulfill(response.getCanFulfillIntent());
        other("experimentation", response.getExperimentation());
    }

    private void speech(@Nullable OutputSpeech speech) throws IOException {
        if (!(speech instanceof SsmlOutputSpeech ssml)) {
            other("outputSpeech", speech);
            return;
        }
        json.writeObjectFieldStart("outputSpeech");
        field("type", "SSML");
        field("playBehavior", ssml.getPlayBehaviorAsString());
        field("ssml", ssml.getSsml());
        json.writeEndObject();
    }

    private void card(@Nullable Card card) throws IOException {
        if (!(card instanceof SimpleCard simple)) {
            other("card", card);
            return;
        }
        json.writeObjectFieldStart("card");
        field("type", "Simple");
        field("title", simple.getTitle());
        field("content", simple.getContent());
        json.writeEndObject();
    }

    private void directives(@Nullable List<Directive> directives) throws IOException {
        if (directives == null || directives.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("directives");
        for (Directive directive : directives) {
            directive(directive);
        }
        json.writeEndArray();
    }

    private void directive(Directive directive) throws IOException {
        if (directive instanceof SendRequestDirective request) {
            json.writeStartObject();
            field("type", request.getType());
            field("name", request.getName());
            filled("payload", request.getPayload());
            field("token", request.getToken());
            json.writeEndObject();
        } else if (directive instanceof RenderDocumentDirective document) {
            json.writeStartObject();
            field("type", document.getType());
            field("token", document.getToken());
            filled("document", document.getDocument());
            filled("datasources", document.getDatasources());
            filled("sources", document.getSources());
            if (!document.getPackages().isEmpty()) {
                field("packages", document.getPackages());
            }
            json.writeEndObject();
        } else {
            json.writeRawValue(Sdk.SERIALIZER.serialize(directive));
        }
    }

    private void canFulfill(@Nullable CanFulfillIntent intent) throws IOException {
        if (intent == null) {
            return;
        }
        json.writeObjectFieldStart("canFulfillIntent");
        field("canFulfill", intent.getCanFulfillAsString());
        if (!intent.getSlots().isEmpty()) {
            json.writeObjectFieldStart("slots");
            for (Map.Entry<String, CanFulfillSlot> slot : intent.getSlots().entrySet()) {
                json.writeObjectFieldStart(slot.getKey());
                field("canUnderstand", slot.getValue().getCanUnderstandAsString());
                field("canFulfill", slot.getValue().getCanFulfillAsString());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void other(String name, @Nullable Object part) throws IOException {
        if (part != null) {
            json.writeFieldName(name);
            json.writeRawValue(Sdk.SERIALIZER.serialize(part));
        }
    }

    /** As the SDK does, which makes an empty map of what wasn't given. */
    private void filled(String name, Map<String, Object> fields) throws IOException {
        if (!fields.isEmpty()) {
            field(name, fields);
        }
    }

    private void field(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            value(value);
        }
    }

    /**
     * A chain and no switch over types: Java makes the code of such a switch when it first runs, a third of a first
     * answer with a cache.
     */
    @SuppressWarnings("IfChainToSwitch")
    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                field(field.getKey().toString(), field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item);
            }
            json.writeEndArray();
        } else {
            json.writePOJO(value);
        }
    }

    /**
     * As UTF-8, in which half a surrogate pair is a question mark: given as characters, it would fail the whole
     * response.
     */
    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        json.writeUTF8String(utf8, 0, utf8.length);
    }
}
