package needlecare.words;

import java.util.ArrayList;
import java.util.List;

/** Collects the matches of several patterns; copies nothing while one pattern alone has any. */
final class Matches {
    private List<Match> all = List.of();
    private boolean own;

    void addAll(List<Match> more) {
        if (more.isEmpty()) {
            return;
        }
        if (all.isEmpty()) {
            all = more;
            return;
        }
        if (!own) {
            all = new ArrayList<>(all);
            own = true;
        }
        all.addAll(more);
    }

    List<Match> all() {
        return all;
    }
}
