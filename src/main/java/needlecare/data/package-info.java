/** The shape of the data files that clinicians edit, and the JSON in which the skill loads them. */
@org.jspecify.annotations.NullMarked
package needlecare.data;
