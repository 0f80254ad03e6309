package needlecare.skill;

import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.builder.CustomSkillConfiguration;
import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.dispatcher.request.interceptor.RequestInterceptor;
import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.exception.UnhandledSkillException;
import com.amazon.ask.impl.AbstractSkill;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.request.UnmarshalledRequest;
import com.amazon.ask.request.dispatcher.GenericRequestDispatcher;
import com.amazon.ask.request.dispatcher.impl.BaseRequestDispatcher;
import com.amazon.ask.util.JsonMarshaller;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the SDK, with JSON read and written by {@link RequestReader} and {@link ResponseWriter}.
 *
 * <p>The SDK's own {@code CustomSkill} is put together the same way, but sets up two mappers for JSON beside: a
 * thousand classes and four fifths of the time that the rest of a start takes, and its reader loses a whole request
 * over one unknown part. So the SDK's builder makes the configuration, and the SDK's {@link AbstractSkill} runs it.
 */
final class HardenedSkill extends AbstractSkill<RequestEnvelope, HardenedSkill.Handled> {
    /** The version of the format of responses. */
    static final String VERSION = "1.0";

    private final Set<String> applicationIds;
    private final GenericRequestDispatcher<HandlerInput, Optional<Response>> dispatcher;

    /**
     * What came of a request.
     *
     * @param envelope the response
     * @param event what may be counted
     */
    record Handled(ResponseEnvelope envelope, TurnEvent event) {}

    /**
     * A skill.
     *
     * @param applicationIds the skill IDs that are served; empty for any
     * @param handlers in the order in which they are asked
     */
    HardenedSkill(
            Set<String> applicationIds,
            RequestInterceptor interceptor,
            List<RequestHandler> handlers,
            ExceptionHandler failures) {
        super(new RequestReader(), new Writer());
        this.applicationIds = applicationIds;
        Builder builder = new Builder();
        builder.addRequestInterceptor(interceptor);
        handlers.forEach(builder::addRequestHandler);
        builder.addExceptionHandler(failures);
        dispatcher = dispatcher(builder.configuration());
    }

    /** The SDK's builder, as far as the configuration. */
    private static final class Builder extends CustomSkillBuilder {
        CustomSkillConfiguration configuration() {
            return getConfigBuilder().build();
        }
    }

    private static final class Writer implements JsonMarshaller<Handled> {
        @Override
        public byte[] marshall(Handled handled) {
            return ResponseWriter.write(handled.envelope());
        }

        @Override
        public void marshall(Handled handled, OutputStream output) {
            try {
                output.write(marshall(handled));
            } catch (IOException broken) {
                throw new AskSdkException("the response couldn't be written", broken);
            }
        }
    }

    private static GenericRequestDispatcher<HandlerInput, Optional<Response>> dispatcher(
            CustomSkillConfiguration configuration) {
        return BaseRequestDispatcher.<HandlerInput, Optional<Response>>builder()
                .withRequestMappers(configuration.getRequestMappers())
                .withHandlerAdapters(configuration.getHandlerAdapters())
                .withExceptionMapper(configuration.getExceptionMapper())
                .withRequestInterceptors(configuration.getRequestInterceptors())
                .withResponseInterceptors(configuration.getResponseInterceptors())
                .build();
    }

    /**
     * Handles a request.
     *
     * @param context not used
     * @throws RefusedRequest if the request belongs to another skill
     * @throws NotDeleted if a user has left and is still remembered
     */
    @Override
    protected Handled invoke(UnmarshalledRequest<RequestEnvelope> request, @Nullable Object context) {
        RequestEnvelope envelope = request.getUnmarshalledRequest();
        if (!applicationIds.isEmpty() && !applicationIds.contains(RequestReader.applicationId(envelope))) {
            throw new RefusedRequest();
        }
        HandlerInput input =
                HandlerInput.builder().withRequestEnvelope(envelope).build();
        ResponseEnvelope.Builder response = ResponseEnvelope.builder().withVersion(VERSION);
        dispatch(input).ifPresent(response::withResponse);
        Map<String, Object> attributes = envelope.getSession() == null
                ? Map.of()
                : input.getAttributesManager().getSessionAttributes();
        return new Handled(response.withSessionAttributes(attributes).build(), RequestTurn.event(input));
    }

    private Optional<Response> dispatch(HandlerInput input) {
        try {
            return dispatcher.dispatch(input);
        } catch (UnhandledSkillException unhandled) {
            throw unhandled.getCause() instanceof NotDeleted kept ? kept : unhandled;
        }
    }
}
