package needlecare.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import needlecare.build.training.Corpus;
import needlecare.build.training.Utterance;

/** What is said in the benchmarks: the tuning halves of the corpora, in an order that is always the same. */
final class Texts {
    private static final long SEED = 11;

    private final List<String> all = new ArrayList<>();
    private int next;

    Texts() {
        Stream.of("danger/tuning", "everyday/tuning")
                .flatMap(name -> Corpus.read(Path.of("corpus"), name).utterances().stream())
                .map(Utterance::text)
                .forEach(all::add);
        Collections.shuffle(all, new Random(SEED));
    }

    /** The next utterance, round and round. */
    String next() {
        next = next + 1 == all.size() ? 0 : next + 1;
        return all.get(next);
    }

    /** So many utterances after one another that the text has this length. */
    String joined(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(next()).append(' ');
        }
        return text.substring(0, length);
    }

    /** A text of this length that says the same again and again. */
    static String repeated(String words, int length) {
        return (words + " ").repeat(length / words.length() + 1).substring(0, length);
    }
}
