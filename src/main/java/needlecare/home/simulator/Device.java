package needlecare.home.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What somebody speaks to: a speaker, or one of the devices with a screen.
 *
 * @param id its name in the page's requests
 * @param name its name for people
 * @param screen its screen; empty for a speaker
 */
public record Device(String id, String name, Optional<Screen> screen) {
    /** A speaker without a screen. */
    public static final Device SPEAKER = new Device("speaker", "Echo, speaker only", Optional.empty());

    /** All that the page offers. */
    public static final List<Device> ALL = List.of(
            SPEAKER,
            new Device("show-5", "Echo Show 5", Optional.of(new Screen("HUB", "RECTANGLE", 960, 480, 160))),
            new Device("show-8", "Echo Show 8", Optional.of(new Screen("HUB", "RECTANGLE", 1280, 800, 160))),
            new Device("show-15", "Echo Show 15", Optional.of(new Screen("HUB", "RECTANGLE", 1920, 1080, 160))),
            new Device("round", "Echo Spot, round", Optional.of(new Screen("HUB", "ROUND", 480, 480, 160))),
            new Device("tv", "Fire TV", Optional.of(new Screen("TV", "RECTANGLE", 1920, 1080, 320))));

    private static final String APL_VERSION = "2024.3";
    private static final double ARC_MINUTES_A_PIXEL = 0.24;

    /**
     * A screen.
     *
     * @param mode HUB, or TV, which is steered from afar and not touched
     * @param width in pixels
     * @param height in pixels
     * @param dpi how many pixels count as an inch
     */
    public record Screen(String mode, String shape, int width, int height, int dpi) {
        private static final int USUAL = 160;

        /** Pixels as the display-independent ones in which documents measure. */
        int inDots(int pixels) {
            return pixels * USUAL / dpi;
        }
    }

    /** The device of that id; empty if there is none. */
    static Optional<Device> named(String id) {
        return ALL.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** Tells the skill what the device can show, as Alexa does in the context of a request. */
    void describe(ObjectNode context) {
        screen.ifPresent(shown -> {
            context.withObject("/System/device/supportedInterfaces")
                    .putObject("Alexa.Presentation.APL")
                    .putObject("runtime")
                    .put("maxVersion", APL_VERSION);
            viewport(context.putObject("Viewport"), shown);
            viewports(context.putArray("Viewports").addObject(), shown);
        });
    }

    private static void viewport(ObjectNode viewport, Screen screen) {
        viewport.putArray("experiences")
                .addObject()
                .put("arcMinuteWidth", Math.round(screen.inDots(screen.width()) * ARC_MINUTES_A_PIXEL))
                .put("arcMinuteHeight", Math.round(screen.inDots(screen.height()) * ARC_MINUTES_A_PIXEL))
                .put("canRotate", false)
                .put("canResize", false);
        ArrayNode touch = viewport.put("mode", screen.mode())
                .put("shape", screen.shape())
                .put("pixelWidth", screen.width())
                .put("pixelHeight", screen.height())
                .put("dpi", screen.dpi())
                .put("currentPixelWidth", screen.width())
                .put("currentPixelHeight", screen.height())
                .putArray("touch");
        if (screen.mode().equals("HUB")) {
            touch.add("SINGLE");
        }
    }

    private static void viewports(ObjectNode viewport, Screen screen) {
        viewport.put("type", "APL")
                .put("id", "main")
                .put("shape", screen.shape())
                .put("dpi", screen.dpi())
                .put("presentationType", "STANDARD")
                .put("canRotate", false);
        ObjectNode current = viewport.putObject("configuration").putObject("current");
        current.put("mode", screen.mode());
        current.putObject("size")
                .put("type", "DISCRETE")
                .put("pixelWidth", screen.width())
                .put("pixelHeight", screen.height());
    }
}
