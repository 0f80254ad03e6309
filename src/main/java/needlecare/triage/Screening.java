package needlecare.triage;

import java.util.List;
import java.util.Optional;

/**
 * What triage makes of a text.
 *
 * @param findings the dangers that were heard, the worst first
 * @param asked whether a danger was only asked about ("what does an infection look like")
 * @param denied whether a danger was only denied ("no fever")
 */
public record Screening(List<Finding> findings, boolean asked, boolean denied) {
    /** Nothing was heard. */
    public static final Screening CALM = new Screening(List.of(), false, false);

    /** The worst finding. */
    public Optional<Finding> worst() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.getFirst());
    }
}
