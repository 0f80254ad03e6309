package needlecare.triage;

import needlecare.words.Pattern;

/**
 * A word that speech recognition writes for another one ("jest" for chest).
 *
 * @param heard what it writes
 * @param meant what was said
 * @param when what must be heard with it for that to be so; contains the written word
 */
record SoundAlike(String heard, String meant, Pattern when) {}
