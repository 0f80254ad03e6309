package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** HTML of the sheet. A text gets into it by {@link #text} only, which escapes it. */
record Markup(String html) {
    static final Markup NONE = new Markup("");
    private static final Markup LINE = new Markup("\n");

    static Markup text(String text) {
        return new Markup(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    static Markup of(Markup... parts) {
        return of(List.of(parts));
    }

    static Markup of(List<Markup> parts) {
        StringBuilder html = new StringBuilder();
        parts.forEach(part -> html.append(part.html()));
        return new Markup(html.toString());
    }

    /** The parts with a text in between. */
    static Markup joined(String between, List<Markup> parts) {
        List<Markup> all = new ArrayList<>();
        for (Markup part : parts) {
            if (!all.isEmpty()) {
                all.add(text(between));
            }
            all.add(part);
        }
        return of(all);
    }

    Markup in(String tag) {
        return new Markup("<" + tag + ">" + html + "</" + tag + ">");
    }

    Markup in(String tag, String attribute, String value) {
        return new Markup("<" + tag + " " + attribute + "=\"" + text(value).html() + "\">" + html + "</" + tag + ">");
    }

    static Markup paragraph(String text) {
        return of(text(text).in("p"), LINE);
    }

    static Markup heading(int level, String id, String text) {
        return of(text(text).in("h" + level, "id", id), LINE);
    }

    static Markup link(String id, String text) {
        return text(text).in("a", "href", "#" + id);
    }

    static Markup list(List<Markup> points) {
        return points.isEmpty()
                ? NONE
                : of(points.stream().map(point -> point.in("li")).toList()).in("ul");
    }

    static Markup texts(List<String> points) {
        return list(points.stream().map(Markup::text).toList());
    }

    /** A table whose first column names its rows. */
    static Markup table(String caption, List<String> columns, List<List<Markup>> rows) {
        Markup head = of(columns.stream()
                        .map(column -> text(column).in("th", "scope", "col"))
                        .toList())
                .in("tr")
                .in("thead");
        Markup body = of(rows.stream().map(Markup::row).toList()).in("tbody");
        return of(of(text(caption).in("caption"), LINE, head, LINE, body).in("table"), LINE);
    }

    private static Markup row(List<Markup> cells) {
        Stream<Markup> first = cells.stream().limit(1).map(cell -> cell.in("th", "scope", "row"));
        Stream<Markup> others = cells.stream().skip(1).map(cell -> cell.in("td"));
        return of(of(Stream.concat(first, others).toList()).in("tr"), LINE);
    }
}
