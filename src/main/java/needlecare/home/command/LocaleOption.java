package needlecare.home.command;

import needlecare.home.simulator.InteractionModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --locale}. */
final class LocaleOption {
    /** Where nothing else is said. */
    static final String USUAL = "en-US";

    @Option(
            names = "--locale",
            description = "en-US (default), en-CA, en-GB, en-AU or en-IN.",
            defaultValue = USUAL,
            converter = Name.class)
    private String locale = USUAL;

    String locale() {
        return locale;
    }

    /** A locale as people type it: {@code en_us} is en-US. */
    static final class Name implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            try {
                return InteractionModel.locale(typed);
            } catch (InteractionModel.UnknownLocale unknown) {
                throw new TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        }
    }
}
