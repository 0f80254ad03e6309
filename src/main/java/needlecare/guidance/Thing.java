package needlecare.guidance;

import java.util.List;

/**
 * Something that a patient may ask about: a drink, a sport, a medicine.
 *
 * @param id such as {@code ice_bath}
 * @param kind such as {@code thermal}
 * @param say how it is named in an answer, placeholders allowed
 * @param names what is listened for
 * @param brands listened for, too, and named in the answer as the patient did
 */
public record Thing(String id, String kind, String say, List<String> names, List<String> brands) {}
