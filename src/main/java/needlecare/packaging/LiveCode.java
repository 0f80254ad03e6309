package needlecare.packaging;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a jar can be reached from our own code: classes, and the methods in them. Generous where it can't know: a method counts as reached
 * in every class that is made use of as soon as one of its name and types is called anywhere; a class that is named in a text counts as used.
 */
final class LiveCode {
    private static final String CONSTRUCTOR = "<init>";
    private static final String INITIALIZER = "<clinit>";

    private final Map<String, ClassModel> all;
    private final Set<String> present = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> live = new HashSet<>();
    private final Map<String, List<MethodModel>> waiting = new HashMap<>();
    private final Map<Class<?>, Set<String>> known = new HashMap<>();
    private final Deque<Runnable> work = new ArrayDeque<>();

    /** @param all the classes of the jar by their names, such as {@code needlecare/lambda/NeedleCareHandler} */
    LiveCode(Map<String, ClassModel> all) {
        this.all = all;
    }

    /** Reaches a class with all its methods. */
    void keep(String name) {
        use(name);
        Optional.ofNullable(all.get(name)).ifPresent(model -> model.methods().forEach(method -> reach(name, method)));
        finish();
    }

    /** Reaches a class that is made by its name alone. */
    void name(String name) {
        ClassModel model = all.get(name);
        if (model != null) {
            use(name);
            for (MethodModel method : model.methods()) {
                if (method.methodName().equalsString(CONSTRUCTOR)) {
                    reach(name, method);
                }
            }
        }
        finish();
    }

    boolean isPresent(String name) {
        return present.contains(name);
    }

    boolean isLive(String name, MethodModel method) {
        return live.contains(key(name, method));
    }

    private void finish() {
        while (!work.isEmpty()) {
            work.pop().run();
        }
    }

    /** A class that must be there, for the verifier or as a type, but may never be made use of. */
    private void present(String name) {
        ClassModel model = all.get(name);
        if (model == null || !present.add(name)) {
            return;
        }
        model.superclass().ifPresent(parent -> present(parent.asInternalName()));
        model.interfaces().forEach(parent -> present(parent.asInternalName()));
        model.findAttribute(Attributes.nestHost())
                .ifPresent(nest -> present(nest.nestHost().asInternalName()));
        // Class.getSimpleName asks for the class around
        int nested = name.lastIndexOf('$');
        if (nested > 0) {
            present(name.substring(0, nested));
        }
    }

    private void present(ClassDesc type) {
        ClassDesc plain = type;
        while (plain.isArray()) {
            plain = plain.componentType();
        }
        if (plain.isClassOrInterface()) {
            String descriptor = plain.descriptorString();
            present(descriptor.substring(1, descriptor.length() - 1));
        }
    }

    private void present(MethodTypeDesc type) {
        present(type.returnType());
        type.parameterList().forEach(this::present);
    }

    /** A class whose methods may run. */
    private void use(String name) {
        present(name);
        ClassModel model = all.get(name);
        if (model == null || !used.add(name)) {
            return;
        }
        model.superclass().ifPresent(parent -> use(parent.asInternalName()));
        model.interfaces().forEach(parent -> use(parent.asInternalName()));
        Set<String> expected = expectedByTheLanguage(model);
        boolean isEnum = model.superclass()
                .filter(parent -> parent.asInternalName().equals("java/lang/Enum"))
                .isPresent();
        for (MethodModel method : model.methods()) {
            String signature = signature(method);
            String simple = method.methodName().stringValue();
            boolean starts = simple.equals(INITIALIZER);
            boolean ofEnum = isEnum && (simple.equals("values") || simple.equals("valueOf"));
            if (starts || ofEnum || called.contains(signature) || expected.contains(signature)) {
                reach(name, method);
            } else if (!simple.equals(CONSTRUCTOR)) {
                waiting.computeIfAbsent(signature, none -> new ArrayList<>()).add(method);
            }
        }
    }

    /** What the JDK may call: whatever a class has from there. */
    private Set<String> expectedByTheLanguage(ClassModel model) {
        Set<String> expected = new HashSet<>();
        collect(model, expected, new HashSet<>());
        return expected;
    }

    private void collect(ClassModel model, Set<String> into, Set<String> seen) {
        List<String> parents = new ArrayList<>();
        model.superclass().ifPresent(parent -> parents.add(parent.asInternalName()));
        model.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
        for (String parent : parents) {
            if (!seen.add(parent)) {
                continue;
            }
            ClassModel ours = all.get(parent);
            if (ours != null) {
                collect(ours, into, seen);
            } else {
                jdk(parent).forEach(into::add);
            }
        }
    }

    private Set<String> jdk(String name) {
        try {
            return jdk(Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException neither) {
            // An optional part of a library, which isn't in the jar: its heirs can't be used
            return Set.of();
        }
    }

    private Set<String> jdk(Class<?> type) {
        Set<String> found = known.get(type);
        if (found == null) {
            found = new HashSet<>();
            for (Method method : type.getDeclaredMethods()) {
                found.add(method.getName()
                        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                .toMethodDescriptorString());
            }
            if (type.getSuperclass() != null) {
                found.addAll(jdk(type.getSuperclass()));
            }
            for (Class<?> parent : type.getInterfaces()) {
                found.addAll(jdk(parent));
            }
            known.put(type, found);
        }
        return found;
    }

    private void call(String owner, String name, MethodTypeDesc type) {
        present(type);
        if (name.equals(CONSTRUCTOR)) {
            use(owner);
            ClassModel model = all.get(owner);
            if (model != null) {
                model.methods().stream()
                        .filter(method -> signature(method).equals(name + type.descriptorString()))
                        .forEach(method -> reach(owner, method));
            }
            return;
        }
        String signature = name + type.descriptorString();
        if (called.add(signature)) {
            List<MethodModel> there = waiting.remove(signature);
            if (there != null) {
                there.forEach(method ->
                        reach(method.parent().orElseThrow().thisClass().asInternalName(), method));
            }
        }
    }

    private void reach(String owner, MethodModel method) {
        if (!live.add(key(owner, method))) {
            return;
        }
        work.push(() -> {
            present(method.methodTypeSymbol());
            method.code().ifPresent(this::read);
        });
    }

    private void read(CodeModel code) {
        for (CodeElement element : code) {
            switch (element) {
                case InvokeInstruction call -> {
                    String owner = call.owner().asInternalName();
                    switch (call.opcode()) {
                        case INVOKESTATIC -> use(owner);
                        default -> present(call.owner().asSymbol());
                    }
                    call(owner, call.name().stringValue(), call.typeSymbol());
                }
                case FieldInstruction field -> {
                    present(field.typeSymbol());
                    use(field.owner().asInternalName());
                }
                case NewObjectInstruction made -> use(made.className().asInternalName());
                case NewReferenceArrayInstruction made ->
                    present(made.componentType().asSymbol());
                case NewMultiArrayInstruction made -> present(made.arrayType().asSymbol());
                case TypeCheckInstruction check -> present(check.type().asSymbol());
                case ExceptionCatch caught ->
                    caught.catchType().map(ClassEntry::asSymbol).ifPresent(this::present);
                case ConstantInstruction.LoadConstantInstruction constant -> constant(constant.constantEntry());
                case InvokeDynamicInstruction made -> {
                    present(made.typeSymbol());
                    // An interface whose code is made while the program runs
                    String result = made.typeSymbol().returnType().descriptorString();
                    if (result.startsWith("L")) {
                        use(result.substring(1, result.length() - 1));
                    }
                    handle(made.invokedynamic().bootstrap().bootstrapMethod());
                    made.invokedynamic().bootstrap().arguments().forEach(this::constant);
                }
                default -> {}
            }
        }
        code.findAttribute(Attributes.stackMapTable())
                .ifPresent(table -> table.entries().forEach(frame -> {
                    frame.locals().forEach(this::verified);
                    frame.stack().forEach(this::verified);
                }));
    }

    private void verified(StackMapFrameInfo.VerificationTypeInfo type) {
        if (type instanceof StackMapFrameInfo.ObjectVerificationTypeInfo object) {
            present(object.classSymbol());
        }
    }

    private void constant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry type -> {
                present(type.asSymbol());
                if (!type.asInternalName().startsWith("[")) {
                    use(type.asInternalName());
                }
            }
            case StringEntry text -> {
                String named = text.stringValue().replace('.', '/');
                if (all.containsKey(named)) {
                    name(named);
                }
            }
            case MethodTypeEntry type -> present(type.asSymbol());
            case MethodHandleEntry handle -> handle(handle);
            default -> {}
        }
    }

    private void handle(MethodHandleEntry handle) {
        String owner = handle.reference().owner().asInternalName();
        use(owner);
        String type = handle.reference().type().stringValue();
        if (type.startsWith("(")) {
            call(owner, handle.reference().name().stringValue(), MethodTypeDesc.ofDescriptor(type));
        }
    }

    private static String signature(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static String key(String owner, MethodModel method) {
        return owner + "." + signature(method);
    }
}
