package needlecare.services;

/**
 * What a request brings to call Amazon's services with.
 *
 * @param endpoint address of the services
 * @param token good for this device and a short time
 * @param deviceId the device that is spoken to
 */
public record Access(String endpoint, String token, String deviceId) {
    /** No access at all. */
    public static Access none() {
        return new Access("", "", "");
    }

    /** Says nothing, so that no token can end up in a log. */
    @Override
    public String toString() {
        return "access";
    }
}
