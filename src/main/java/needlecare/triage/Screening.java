package needlecare.triage;

import java.util.Optional;

/**
 * What triage makes of a text.
 *
 * @param danger the danger that is told, if one is
 * @param mentions whether a danger's words stand in it all the same: denied, asked about or long ago ("what does an
 *     infection look like")
 */
public record Screening(Optional<Finding> danger, boolean mentions) {
    /** Nothing was heard. */
    public static final Screening CALM = new Screening(Optional.empty(), false);
}
