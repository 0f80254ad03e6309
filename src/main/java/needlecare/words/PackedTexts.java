package needlecare.words;

import java.util.List;
import needlecare.data.CompactReader;
import needlecare.data.CompactWriter;

/** Many short texts by their number, kept as one: thousands of words are loaded in no more time than one. */
final class PackedTexts {
    private final String all;
    private final int[] ends;

    private PackedTexts(String all, int[] ends) {
        this.all = all;
        this.ends = ends;
    }

    static PackedTexts of(List<String> texts) {
        int[] ends = new int[texts.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += texts.get(i).length();
            ends[i] = end;
        }
        return new PackedTexts(String.join("", texts), ends);
    }

    static PackedTexts read(CompactReader in) {
        return new PackedTexts(in.text(), sums(in.numbers()));
    }

    void write(CompactWriter out) {
        out.text(all).numbers(steps(ends));
    }

    /** Running sums, which are written as their steps: small numbers pack well. */
    static int[] sums(char[] steps) {
        int[] sums = new int[steps.length];
        int sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += steps[i];
            sums[i] = sum;
        }
        return sums;
    }

    static char[] steps(int[] sums) {
        char[] steps = new char[sums.length];
        for (int i = 0; i < sums.length; i++) {
            steps[i] = small(i == 0 ? sums[0] : sums[i] - sums[i - 1]);
        }
        return steps;
    }

    /** @throws IllegalStateException if the number is none from 0 to 65535 */
    static char small(int number) {
        if (number < 0 || number > Character.MAX_VALUE) {
            throw new IllegalStateException("more than 65535 words, concepts, followers or patterns");
        }
        return (char) number;
    }

    int size() {
        return ends.length;
    }

    String get(int number) {
        return all.substring(start(number), ends[number]);
    }

    boolean is(int number, String text) {
        int start = start(number);
        return ends[number] - start == text.length() && all.startsWith(text, start);
    }

    boolean startsWith(int number, String text) {
        return ends[number] - start(number) >= text.length() && all.startsWith(text, start(number));
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
