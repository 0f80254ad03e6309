package needlecare.skill;

import java.util.Optional;

/**
 * What came in a slot.
 *
 * @param spoken the words as they were heard
 * @param id the id of the value that they stand for
 */
record SlotWords(String spoken, Optional<String> id) {}
