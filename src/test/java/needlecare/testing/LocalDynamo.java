package needlecare.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needlecare.memory.DynamoStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * DynamoDB's HTTP interface in memory, one process for all tests of a run: by npm's dynalite, or at the address in the
 * system property {@code needlecare.dynamodb}, such as that of Amazon's own DynamoDB Local, where its licence is
 * accepted.
 */
public final class LocalDynamo {
    private static final URI ADDRESS = address();
    private static final DynamoDbClient CLIENT = client(ADDRESS);
    private static int tables;

    private LocalDynamo() {}

    /** A table of its own for a test. */
    public record Table(String name) {
        /** The store in this table. */
        public DynamoStore store() {
            return new DynamoStore(CLIENT, name);
        }

        /** All that is in it. */
        public List<Map<String, AttributeValue>> items() {
            return CLIENT.scan(scan -> scan.tableName(name).consistentRead(true))
                    .items();
        }

        /** Puts an item past the store, such as junk. */
        public void put(Map<String, AttributeValue> item) {
            CLIENT.putItem(put -> put.tableName(name).item(item));
        }
    }

    /** Makes an empty table with the key of template.yaml. */
    public static synchronized Table table() {
        String name = "treatments-" + ++tables;
        CLIENT.createTable(create -> create.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(AttributeDefinition.builder()
                        .attributeName("user")
                        .attributeType(ScalarAttributeType.S)
                        .build()))
                .keySchema(List.of(KeySchemaElement.builder()
                        .attributeName("user")
                        .keyType(KeyType.HASH)
                        .build())));
        CLIENT.waiter().waitUntilTableExists(wait -> wait.tableName(name));
        return new Table(name);
    }

    /** Where it listens. */
    public static URI endpoint() {
        return ADDRESS;
    }

    private static DynamoDbClient client(URI address) {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static URI address() {
        return Optional.ofNullable(System.getProperty("needlecare.dynamodb"))
                .map(URI::create)
                .orElseGet(LocalDynamo::start);
    }

    private static URI start() {
        try {
            Process store = new NodeProject("store", "store.mjs").serve();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(store.getInputStream(), StandardCharsets.UTF_8));
            return URI.create("http://127.0.0.1:" + Integer.parseInt(String.valueOf(out.readLine())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the store was installed", stopped);
        }
    }
}
