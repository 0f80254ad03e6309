package needlecare.skill;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.json.JsonWriter;

/** The SDK's classes of screens. They stand here alone, so that a speaker's request needs none of them. */
final class Apl {
    /** How a device says that it has a screen. */
    static final String INTERFACE = "Alexa.Presentation.APL";

    /** The type of a request that a touch makes. */
    static final String TOUCH = "Alexa.Presentation.APL.UserEvent";

    /** The type of the directive that shows a document. */
    static final String SHOW = "Alexa.Presentation.APL.RenderDocument";

    private Apl() {}

    static Request touch(String requestId, OffsetDateTime timestamp, String locale, List<Object> arguments) {
        return UserEvent.builder()
                .withRequestId(requestId)
                .withTimestamp(timestamp)
                .withLocale(locale)
                .withArguments(arguments)
                .build();
    }

    /** What a touch sends along; nothing for any other request. */
    static List<Object> arguments(Request request) {
        return request instanceof UserEvent touch
                ? Optional.ofNullable(touch.getArguments()).orElse(List.of())
                : List.of();
    }

    static Directive show(String token, Map<String, Object> document, Map<String, Object> datasources) {
        return RenderDocumentDirective.builder()
                .withToken(token)
                .withDocument(document)
                .withDatasources(datasources)
                .build();
    }

    static void write(Directive directive, JsonWriter json) {
        if (!(directive instanceof RenderDocumentDirective shown)) {
            throw new IllegalStateException("no way to write the directive " + directive.getType());
        }
        json.open()
                .field("type", SHOW)
                .field("token", shown.getToken())
                .field("document", shown.getDocument())
                .field("datasources", shown.getDatasources())
                .close();
    }
}
