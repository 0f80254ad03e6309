package needlecare.triage;

import java.util.List;
import needlecare.words.Span;
import needlecare.words.Token;

/**
 * A word that speech recognition writes for another one ("jest" for chest).
 *
 * @param heard what it writes
 * @param meant what was said
 */
record SoundAlike(String heard, String meant) {

    void replaceAt(Span part, List<Token> tokens) {
        Token token = tokens.get(part.start());
        if (part.end() == part.start() + 1 && token.text().equals(heard)) {
            tokens.set(part.start(), token.as(meant));
        }
    }
}
