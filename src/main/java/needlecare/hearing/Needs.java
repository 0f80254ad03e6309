package needlecare.hearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out which concepts a pattern can't be heard without. Where several must be there, those count that the fewest
 * patterns mention, since few texts hold them.
 */
final class Needs {
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Any> ofNamed = new HashMap<>();

    Needs(List<Pattern> patterns) {
        count(patterns);
    }

    private void count(List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            if (pattern instanceof Pattern.Word word) {
                mentions.merge(word.concept(), 1, Integer::sum);
            }
            count(pattern.parts());
        }
    }

    /**
     * Concepts of which one must be heard.
     *
     * @param mentions how often patterns mention one of them
     */
    record Any(List<String> concepts, int mentions) {
        /** Of a pattern that may be heard in any text. */
        static final Any NOTHING = new Any(List.of(), 0);

        boolean isNothing() {
            return concepts.isEmpty();
        }

        private Any rarer(Any other) {
            return isNothing() || (!other.isNothing() && other.mentions < mentions) ? other : this;
        }
    }

    Any ofWord(String concept) {
        return new Any(List.of(concept), mentions.getOrDefault(concept, 1));
    }

    Any ofBoth(Pattern one, Pattern other) {
        return one.needs(this).rarer(other.needs(this));
    }

    Any ofAny(List<Pattern> choices) {
        List<String> concepts = new ArrayList<>();
        int total = 0;
        for (Pattern choice : choices) {
            Any needed = choice.needs(this);
            if (needed.isNothing()) {
                return Any.NOTHING;
            }
            concepts.addAll(needed.concepts());
            total += needed.mentions();
        }
        return new Any(concepts, total);
    }

    Any ofNamed(String name, Pattern pattern) {
        Any known = ofNamed.get(name);
        if (known == null) {
            known = pattern.needs(this);
            ofNamed.put(name, known);
        }
        return known;
    }
}
