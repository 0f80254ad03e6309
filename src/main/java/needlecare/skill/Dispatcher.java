package needlecare.skill;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.dispatcher.GenericRequestDispatcher;
import com.amazon.ask.request.dispatcher.impl.BaseRequestDispatcher;
import com.amazon.ask.request.exception.mapper.impl.BaseExceptionMapper;
import com.amazon.ask.request.handler.adapter.impl.BaseHandlerAdapter;
import com.amazon.ask.request.handler.chain.impl.BaseRequestHandlerChain;
import com.amazon.ask.request.mapper.impl.BaseRequestMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SDK's dispatcher, put together as the SDK's own builder does it, but without the mapper for JSON that the builder sets up beside it:
 * that takes longer than all the rest of the start, and {@link RequestReader} and {@link ResponseWriter} do its work.
 */
final class Dispatcher {
    static {
        // The SDK's dispatcher asks for a logger. Unless one is named, each jar of the class path is opened and
        // searched for it
        System.getProperties().putIfAbsent("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "WARN");
    }

    private final GenericRequestDispatcher<HandlerInput, Optional<Response>> dispatcher;

    Dispatcher(List<RequestHandler> handlers, ExceptionHandler failures) {
        List<BaseRequestHandlerChain<HandlerInput, Optional<Response>>> chains = new ArrayList<>();
        for (RequestHandler handler : handlers) {
            chains.add(Chain.of(handler));
        }
        dispatcher = BaseRequestDispatcher.<HandlerInput, Optional<Response>>builder()
                .withRequestMappers(List.of(BaseRequestMapper.<HandlerInput, Optional<Response>>builder()
                        .withRequestHandlerChains(chains)
                        .build()))
                .withHandlerAdapters(List.of(new BaseHandlerAdapter<>(RequestHandler.class)))
                .withExceptionMapper(BaseExceptionMapper.<HandlerInput, Optional<Response>>builder()
                        .addExceptionHandler(failures)
                        .build())
                .build();
    }

    /** The SDK's constructor is open to its heirs only; its builder is made for chains of one type. */
    private static final class Chain extends BaseRequestHandlerChain<HandlerInput, Optional<Response>> {
        private Chain(RequestHandler handler) {
            super(handler, List.of(), List.of(), List.of());
        }

        static BaseRequestHandlerChain<HandlerInput, Optional<Response>> of(RequestHandler handler) {
            return new Chain(handler);
        }
    }

    /** Asks the handlers in their order; the first that takes the request answers it. Gives the response as it is sent. */
    byte[] answer(RequestEnvelope envelope, Observation observation) {
        HandlerInput input = HandlerInput.builder()
                .withRequestEnvelope(envelope)
                .withContext(observation)
                .build();
        Optional<Response> response = dispatcher.dispatch(input);
        return ResponseWriter.write(
                envelope.getSession() == null
                        ? Map.of()
                        : input.getAttributesManager().getSessionAttributes(),
                response);
    }
}
