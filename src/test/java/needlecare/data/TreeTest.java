package needlecare.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the build lays out has the same order in each build: the jar is the same for the same sources. */
class TreeTest {
    private static final Map<String, String> WITHOUT_ORDER = Map.of(
            "id",
            "coffee",
            "kind",
            "drink",
            "brand",
            "false",
            "concept",
            "coffee name",
            "said",
            "a coffee",
            "file",
            "1");

    @Test
    void fieldsOfAMapWithoutOrderStandInTheOrderOfTheirNames() {
        assertThat(Tree.of(WITHOUT_ORDER, "test").fields().keySet())
                .containsExactlyElementsOf(new TreeSet<>(WITHOUT_ORDER.keySet()));
    }

    @Test
    void fieldsOfAMapWithAnOrderKeepIt() {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("urgent", "1");
        ordered.put("emergency", "2");

        assertThat(Tree.of(ordered, "test").fields().keySet()).containsExactly("urgent", "emergency");
    }
}
