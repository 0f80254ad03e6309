package needlecare.build.packaging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import needlecare.data.Tree;
import needlecare.hearing.Token;
import needlecare.hearing.Tokenizer;

/**
 * Turns word lists as people write them into all that is heard: {@code hurt} stands for hurts, hurting and hurt, too;
 * {@code =hurt} for itself alone; {@code <pain>} for all of another list.
 */
record WordLists(Tokenizer tokenizer, Inflector inflector) {
    /** The compiled lists by name, from {@code name: [phrase, =phrase, <name>]}. */
    Map<String, Set<String>> compile(Tree lists) {
        Map<String, Set<String>> compiled = new LinkedHashMap<>();
        lists.fields().keySet().forEach(name -> compile(name, lists, compiled));
        return compiled;
    }

    private Set<String> compile(String name, Tree lists, Map<String, Set<String>> compiled) {
        Set<String> known = compiled.get(name);
        if (known != null) {
            return known;
        }
        Set<String> heard = new LinkedHashSet<>();
        Tree list = lists.field(name);
        compiled.put(name, heard);
        for (String phrase : list.texts()) {
            if (phrase.startsWith("<")) {
                String other = phrase.substring(1, phrase.length() - 1);
                if (lists.find(other).isEmpty()) {
                    throw list.error("there is no list named '" + other + "'");
                }
                heard.addAll(compile(other, lists, compiled));
            } else {
                heard.addAll(heard(phrase, list));
            }
        }
        return heard;
    }

    /** All that is heard for one phrase. */
    Set<String> heard(String phrase, Tree at) {
        Set<String> forms = phrase.startsWith("=") ? Set.of(phrase.substring(1)) : inflector.forms(phrase);
        Set<String> heard = new LinkedHashSet<>();
        for (String form : forms) {
            String tokens = tokenizer.tokens(form).stream().map(Token::text).collect(Collectors.joining(" "));
            if (!tokens.isEmpty()) {
                heard.add(tokens);
            }
        }
        if (heard.isEmpty()) {
            throw at.error("'" + phrase + "' holds no word that is heard");
        }
        return heard;
    }
}
