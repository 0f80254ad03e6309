package needlecare.memory;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps treatments in a DynamoDB table: one item a patient, partition key {@code user}, which DynamoDB deletes by
 * itself some time after {@code expires} (epoch seconds). The only class that sees the AWS SDK; it is loaded only where
 * a table is configured.
 */
public final class DynamoStore implements TreatmentStore, AutoCloseable {
    private static final String USER = "user";
    private static final String TREATED = "treated";
    private static final String ZONE = "zone";
    private static final String TOLD = "told";
    private static final String OFFERED = "offered";
    private static final String EXPIRES = "expires";
    private static final URI NOBODY = URI.create("https://127.0.0.1:1");
    private static final Duration CONNECT = Duration.ofMillis(400);
    private static final Duration CALL = Duration.ofMillis(650);

    private static final String TOLD_EARLIER = "#told < :told";
    private static final String NOT_KEPT = "attribute_not_exists(#user)";

    private final DynamoDbClient dynamo;
    private final String table;

    /** A store in a table that exists. */
    public DynamoStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * A store in a table of this account, with region and credentials as Lambda gives them.
     *
     * @param endpoint another address than Amazon's, for tests
     */
    public static DynamoStore of(String table, Optional<URI> endpoint) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(CALL))
                .overrideConfiguration(calls -> calls.apiCallTimeout(CALL));
        endpoint.ifPresent(builder::endpointOverride);
        return new DynamoStore(builder.build(), table);
    }

    /**
     * Goes the way of a call up to a connection that is refused: a connection that is open when a snapshot is taken
     * would be dead when it is restored.
     */
    public static void prime(String table) {
        try (DynamoStore refused = of(table, Optional.of(NOBODY))) {
            refused.find(new PatientKey("priming"));
        } catch (StoreFault expected) {
            return;
        }
    }

    @Override
    public Optional<Remembered> find(PatientKey patient) {
        Map<String, AttributeValue> item = guarded(() -> dynamo.getItem(
                        get -> get.tableName(table).key(key(patient)).consistentRead(true))
                .item());
        return item == null || item.isEmpty() ? Optional.empty() : read(item);
    }

    @Override
    public boolean keep(PatientKey patient, Remembered remembered) {
        return put(patient, remembered, NOT_KEPT + " OR " + TOLD_EARLIER);
    }

    @Override
    public boolean change(PatientKey patient, Remembered remembered) {
        return put(patient, remembered, TOLD_EARLIER);
    }

    private boolean put(PatientKey patient, Remembered remembered, String condition) {
        Map<String, String> names = new HashMap<>(Map.of("#told", TOLD));
        if (condition.contains("#user")) {
            names.put("#user", USER);
        }
        try {
            guarded(() -> dynamo.putItem(put -> put.tableName(table)
                    .item(item(patient, remembered))
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(Map.of(":told", millis(remembered.toldAt())))));
            return true;
        } catch (ConditionalCheckFailedException newerOrGone) {
            return false;
        }
    }

    @Override
    public void forget(PatientKey patient) {
        guarded(() -> dynamo.deleteItem(delete -> delete.tableName(table).key(key(patient))));
    }

    @Override
    public void close() {
        dynamo.close();
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (ConditionalCheckFailedException expected) {
            throw expected;
        } catch (SdkException failure) {
            throw new StoreFault(failure.getClass().getSimpleName());
        }
    }

    private static Map<String, AttributeValue> key(PatientKey patient) {
        return Map.of(USER, AttributeValue.fromS(patient.value()));
    }

    private static Map<String, AttributeValue> item(PatientKey patient, Remembered remembered) {
        Map<String, AttributeValue> item = new HashMap<>(key(patient));
        item.put(TREATED, millis(remembered.treatedAt()));
        item.put(TOLD, millis(remembered.toldAt()));
        item.put(
                EXPIRES, AttributeValue.fromN(Long.toString(remembered.expires().getEpochSecond())));
        remembered.zone().ifPresent(zone -> item.put(ZONE, AttributeValue.fromS(zone.getId())));
        if (!remembered.offered().isEmpty()) {
            item.put(
                    OFFERED,
                    AttributeValue.fromSs(remembered.offered().stream().sorted().toList()));
        }
        return item;
    }

    /** What an item says; empty if it is of another version, or junk. */
    private static Optional<Remembered> read(Map<String, AttributeValue> item) {
        Optional<Instant> treatedAt = instant(item, TREATED);
        Optional<Instant> toldAt = instant(item, TOLD);
        if (treatedAt.isEmpty() || toldAt.isEmpty()) {
            return Optional.empty();
        }
        AttributeValue offered = item.get(OFFERED);
        return Optional.of(new Remembered(
                treatedAt.get(),
                zone(item),
                toldAt.get(),
                offered != null && offered.hasSs() ? Set.copyOf(offered.ss()) : Set.of()));
    }

    private static Optional<Instant> instant(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.n() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(value.n())));
        } catch (NumberFormatException junk) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(ZONE);
        if (value == null || value.s() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(value.s()));
        } catch (DateTimeException junk) {
            return Optional.empty();
        }
    }

    private static AttributeValue millis(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.toEpochMilli()));
    }
}
