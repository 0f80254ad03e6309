package needlecare.triage;

import java.util.BitSet;
import needlecare.words.Reading;

/**
 * A text with all that changes the meaning of its words.
 *
 * @param reading what was heard, without the words that mean nothing here
 * @param harmless those words: idioms, things, treated places
 * @param denied the words that are denied
 * @param asked the words that are only asked about
 */
record Context(Reading reading, BitSet harmless, Reach denied, Reach asked) {}
