package needlecare.assistants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What triage reads of texts: each as a whole, each of its sentences, and long ones in stretches. A voice request is one
 * sentence, and triage learnt from those; an assistant passes on whole stories, in which one sentence about the chest
 * would be lost among five about a pleasant afternoon.
 */
final class Passages {
    /**
     * Words of a stretch. Of 1,500 calm sentences of more than 20 words, stretches of 40 words make 5 emergencies; of
     * 20, they make 73.
     */
    private static final int STRETCH = 40;

    /** More than any honest message has; what is beyond is read in stretches only, so that no message takes long. */
    private static final int MOST_ALONE = 1000;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n\\r\\u2026]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Passages() {}

    /** All that is to be read. */
    static Set<String> of(Collection<String> texts) {
        Set<String> passages = new LinkedHashSet<>();
        List<String> beyond = new ArrayList<>();
        for (String text : texts) {
            for (String sentence : SENTENCE_END.split(text, -1)) {
                if (passages.size() < MOST_ALONE) {
                    passages.add(sentence.strip());
                } else {
                    beyond.add(sentence);
                }
            }
        }
        List<String> whole = new ArrayList<>(texts.stream().limit(MOST_ALONE).toList());
        List<String> stretches = new ArrayList<>();
        whole.forEach(text -> addStretches(text, stretches));
        addStretches(String.join(" ", beyond), stretches);
        passages.addAll(whole);
        passages.addAll(stretches);
        passages.removeIf(String::isBlank);
        return passages;
    }

    /** Each overlaps the next one by half, so that no sentence is cut in every one of them. */
    private static void addStretches(String text, List<String> stretches) {
        String[] words = SPACES.split(text.strip());
        if (words.length <= STRETCH) {
            stretches.add(text);
            return;
        }
        for (int from = 0; from < words.length - STRETCH / 2; from += STRETCH / 2) {
            int to = Math.min(words.length, from + STRETCH);
            stretches.add(String.join(" ", Arrays.copyOfRange(words, from, to)));
        }
    }
}
