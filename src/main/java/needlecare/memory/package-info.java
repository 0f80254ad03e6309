/** Answers when a patient was treated, and keeps it only as far as the patient agreed. */
@org.jspecify.annotations.NullMarked
package needlecare.memory;
