package needlecare.memory;

import java.util.Optional;

/**
 * Keeps what patients agreed to have remembered. Every method may throw a {@link StoreFault}; {@link Memory} bears it.
 */
public interface TreatmentStore {

    /** What is kept of a patient; empty if nothing is, or if it is of no form that this version knows. */
    Optional<Remembered> find(PatientKey patient);

    /** Keeps it. False if something that was told later is kept already: two devices may speak at once. */
    boolean keep(PatientKey patient, Remembered remembered);

    /**
     * Changes what is kept. False if nothing is kept any more, or something that was told later: what was forgotten
     * stays forgotten.
     */
    boolean change(PatientKey patient, Remembered remembered);

    /** Deletes all that is kept of a patient; it is no fault if nothing was. */
    void forget(PatientKey patient);
}
