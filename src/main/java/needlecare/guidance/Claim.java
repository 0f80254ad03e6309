package needlecare.guidance;

/**
 * What may be said.
 *
 * @param id C01 to C29
 * @param text the claim in our words
 */
public record Claim(String id, String text) {}
