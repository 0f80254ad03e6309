package needlecare.skill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is filled into the document of a screen.
 *
 * @param title what stands on top
 * @param card what is shown
 * @param caption all that is spoken, as it stands below what is shown
 * @param part what is shown besides, by the kind of the document
 */
record Screen(String title, String card, String caption, Part part) {
    /** What only some documents show. */
    sealed interface Part {
        void addTo(Map<String, Object> screen);
    }

    /**
     * Whom to call.
     *
     * @param contact as it is shown
     * @param said as it is spoken
     */
    record Contact(String contact, String said) implements Part {
        /** A number of so few characters has room at full size. */
        private static final int BRIEF = 4;

        @Override
        public void addTo(Map<String, Object> screen) {
            screen.put("contact", contact);
            screen.put("said", said);
            screen.put("brief", contact.length() <= BRIEF);
        }
    }

    /**
     * The days of the recovery.
     *
     * @param points what is advised when
     * @param spans the parts of the timeline, by phase
     * @param now how much of it is over, in percent; empty if the time of the treatment isn't known
     */
    record Timeline(List<String> points, Map<String, String> spans, Optional<Integer> now, Suggestions suggestions)
            implements Part {
        @Override
        public void addTo(Map<String, Object> screen) {
            screen.put(
                    "points",
                    points.stream().map(point -> Map.of("text", point)).toList());
            screen.put("spans", spans);
            screen.put("known", now.isPresent());
            screen.put("now", now.orElse(0) + "%");
            suggestions.addTo(screen);
        }
    }

    /**
     * What can be touched.
     *
     * @param texts by topic, in order
     */
    record Suggestions(Map<String, String> texts) implements Part {
        @Override
        public void addTo(Map<String, Object> screen) {
            screen.put(
                    "suggestions",
                    texts.entrySet().stream()
                            .map(one -> Map.of("topic", one.getKey(), "text", one.getValue()))
                            .toList());
        }
    }

    /** The data source of the document. */
    Map<String, Object> datasource(ScreenWords words) {
        Map<String, Object> screen = new LinkedHashMap<>();
        screen.put("title", title);
        screen.put("card", card);
        screen.put("spoken", words.spoken());
        screen.put("caption", caption);
        part.addTo(screen);
        screen.put("ask", words.ask());
        return screen;
    }
}
