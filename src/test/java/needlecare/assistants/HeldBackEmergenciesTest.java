package needlecare.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import needlecare.data.CompiledTree;
import needlecare.guidance.Urgency;
import needlecare.hearing.Tokenizer;
import needlecare.triage.Finding;
import needlecare.triage.Triage;
import needlecare.triage.TriageReader;
import org.junit.jupiter.api.Test;

/** What real people say of dangers keeps its urgency on the way through a tool, and is answered in time. */
class HeldBackEmergenciesTest {
    private static final Path SENTENCES = Path.of("corpus/people/held-back.tsv");
    private static final double PATIENCE_MS = 300;

    /** Longer ones are read in stretches, too, which may tell of more. */
    private static final int STRETCH = 40;

    private static final Triage TRIAGE =
            TriageReader.resource("/needlecare/en/", new Tokenizer(CompiledTree.resource("/needlecare/en/words.data")));

    private record Sentence(String level, String words) {}

    @Test
    void theUrgencyIsTheOneThatTriageHeardAndNeverALowerOne() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Sentence sentence : sentences()) {
            String urgency = Calls.urgency(Calls.symptom(sentence.words()));
            Urgency heard = TRIAGE.screen(sentence.words())
                    .danger()
                    .map(Finding::urgency)
                    .orElse(Urgency.NONE);
            int expected = rank(heard);
            if (sentence.words().split(" ", -1).length <= STRETCH) {
                assertThat(rank(urgency)).as(sentence.words()).isEqualTo(expected);
            } else {
                assertThat(rank(urgency)).as(sentence.words()).isGreaterThanOrEqualTo(expected);
            }
            counts.merge(sentence.level() + " -> " + urgency, 1, Integer::sum);
        }
        System.out.println("held-back sentences through tools/call: " + counts);
        assertThat(counts).isNotEmpty();
    }

    @Test
    void anAnswerTakesFarLessThanAnAssistantWaits() throws IOException {
        List<Double> took = new ArrayList<>();
        List<Sentence> sentences = sentences();
        sentences.stream().limit(200).forEach(sentence -> Calls.symptom(sentence.words()));
        for (Sentence sentence : sentences) {
            long start = System.nanoTime();
            JsonNode result = Calls.symptom(sentence.words());
            took.add((System.nanoTime() - start) / 1e6);
            assertThat(Calls.text(result)).isNotBlank();
        }
        took.sort(null);
        double p95 = took.get((int) (took.size() * 0.95));
        System.out.printf("tools/call: p50 %.2f ms, p95 %.2f ms%n", took.get(took.size() / 2), p95);
        assertThat(p95).isLessThan(PATIENCE_MS);
    }

    private static int rank(Urgency heard) {
        return heard == Urgency.EMERGENCY ? 2 : heard == Urgency.URGENT ? 1 : 0;
    }

    private static int rank(String urgency) {
        return urgency.equals("emergency") ? 2 : urgency.equals("today") ? 1 : 0;
    }

    /** Longer ones than the schema takes are for another test. */
    private static List<Sentence> sentences() throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[cells.length - 1].length() <= Tool.LONGEST_TEXT)
                .map(cells -> new Sentence(cells[0], cells[cells.length - 1]))
                .toList();
    }
}
