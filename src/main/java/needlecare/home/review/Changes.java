package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is different from what was signed.
 *
 * @param changed what has other words now
 * @param added what wasn't there
 * @param gone ids of what isn't there any more
 */
record Changes(List<Sentence> changed, List<Sentence> added, List<String> gone) {

    static Changes since(Signed signed, List<Sentence> sentences) {
        List<Sentence> changed = new ArrayList<>();
        List<Sentence> added = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String hash = signed.hashes().get(sentence.id());
            if (hash == null) {
                added.add(sentence);
            } else if (!hash.equals(sentence.hash())) {
                changed.add(sentence);
            }
        }
        Set<String> now = sentences.stream().map(Sentence::id).collect(Collectors.toSet());
        List<String> gone = signed.hashes().keySet().stream()
                .filter(id -> !now.contains(id))
                .toList();
        return new Changes(List.copyOf(changed), List.copyOf(added), gone);
    }

    boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
    }

    /** For a terminal: a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        changed.forEach(sentence -> lines.add("changed: " + sentence.id()));
        added.forEach(sentence -> lines.add("new:     " + sentence.id()));
        gone.forEach(id -> lines.add("gone:    " + id));
        return lines;
    }
}
