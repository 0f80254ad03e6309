package needlecare.build.packaging;

import java.util.ArrayList;
import java.util.List;
import needlecare.data.Tree;

/** Expands sample utterances: {@code (can|may) i have [a|some] {thing}} stands for six. */
final class SampleGrammar {
    private SampleGrammar() {}

    /** All samples of a line, single-spaced. */
    static List<String> expand(String line, Tree at) {
        List<String> expanded = new ArrayList<>();
        expanded.add("");
        int from = 0;
        while (from < line.length()) {
            char c = line.charAt(from);
            if (c == '(' || c == '[') {
                int close = line.indexOf(c == '(' ? ')' : ']', from);
                if (close < 0) {
                    throw at.error("a bracket isn't closed in '" + line + "'");
                }
                List<String> choices =
                        new ArrayList<>(List.of(line.substring(from + 1, close).split("\\|", -1)));
                if (c == '[') {
                    choices.add("");
                }
                expanded = times(expanded, choices.stream().distinct().toList());
                from = close + 1;
            } else {
                int next = from;
                while (next < line.length() && line.charAt(next) != '(' && line.charAt(next) != '[') {
                    next++;
                }
                expanded = times(expanded, List.of(line.substring(from, next)));
                from = next;
            }
        }
        return expanded.stream()
                .map(sample -> sample.strip().replaceAll(" +", " "))
                .distinct()
                .toList();
    }

    private static List<String> times(List<String> starts, List<String> ends) {
        List<String> all = new ArrayList<>();
        for (String start : starts) {
            for (String end : ends) {
                all.add(start + end);
            }
        }
        return all;
    }
}
