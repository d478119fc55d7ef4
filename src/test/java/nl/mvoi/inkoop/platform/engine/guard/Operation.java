// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One operation of a web API, as its Java classes state it.
 *
 * @param resource  simple name of the type that states it
 * @param name      of the Java method
 * @param method    HTTP method
 * @param path      below the API, with names in braces
 * @param multipart whether it takes a form with files instead of JSON
 */
record Operation(String resource, String name, String method, String path, boolean multipart) {

    /** Every operation of an API, those of sub-resources included, in the order of their addresses. */
    static List<Operation> of(Application api) {
        Map<String, Operation> found = new TreeMap<>();
        api.getClasses().stream().filter(type -> annotation(type, Path.class).isPresent())
                .forEach(type -> walk(type, slash(annotation(type, Path.class).get().value()), new ArrayDeque<>(), found));
        return found.values().stream().sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method)).toList();
    }

    /** How the closed list names it. */
    String title() {
        return resource + "." + name;
    }

    boolean reads() {
        return List.of(HttpMethod.GET, HttpMethod.OPTIONS).contains(method) || name.startsWith("query");
    }

    private static void walk(Class<?> type, String base, Deque<Class<?>> above, Map<String, Operation> found) {
        if (above.contains(type)) {
            return;
        }
        above.push(type);
        for (Method one : stated(type)) {
            String path = base + Optional.ofNullable(one.getAnnotation(Path.class)).map(at -> slash(at.value())).orElse("");
            Optional<String> method = Arrays.stream(one.getAnnotations())
                    .map(some -> some.annotationType().getAnnotation(HttpMethod.class)).filter(some -> some != null).map(HttpMethod::value).findFirst();
            method.ifPresentOrElse(verb -> found.putIfAbsent(verb + " " + path, operation(one, verb, path)),
                    () -> walk(one.getReturnType(), path, above, found));
        }
        above.pop();
    }

    private static Operation operation(Method one, String method, String path) {
        boolean multipart = one.isAnnotationPresent(Consumes.class)
                && Arrays.stream(one.getAnnotation(Consumes.class).value()).allMatch(kind -> kind.startsWith("multipart"));
        return new Operation(one.getDeclaringClass().getSimpleName(), one.getName(), method, path, multipart);
    }

    private static Collection<Method> stated(Class<?> type) {
        Map<String, Method> stated = new LinkedHashMap<>();
        types(type).flatMap(some -> Arrays.stream(some.getDeclaredMethods())).filter(method -> !method.isSynthetic()
                && Arrays.stream(method.getAnnotations()).anyMatch(some -> some instanceof Path
                || some.annotationType().isAnnotationPresent(HttpMethod.class)))
                .forEach(method -> stated.putIfAbsent(method.getName() + Arrays.toString(method.getParameterTypes()), method));
        return stated.values();
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> kind) {
        return types(type).map(some -> some.getAnnotation(kind)).filter(some -> some != null).findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type == null ? Stream.empty() : Stream.of(Stream.<Class<?>>of(type), types(type.getSuperclass()),
                Arrays.stream(type.getInterfaces()).flatMap(Operation::types)).flatMap(all -> all);
    }

    private static String slash(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
