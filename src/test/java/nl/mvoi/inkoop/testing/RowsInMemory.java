// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A repository of records whose first component is their key, without a database: for tests of what a room decides. It knows
 * {@code save}, {@code findAll} and names like {@code findByDossierAndThemeOrderById}, {@code findByDossierIn} and {@code findFirstBy…OrderByIdDesc}.
 */
public final class RowsInMemory {

    private final List<Object> rows = new ArrayList<>();

    private RowsInMemory() {
    }

    /** An empty repository of this kind. */
    public static <T> T of(Class<T> repository) {
        RowsInMemory store = new RowsInMemory();
        return repository.cast(Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository},
                (proxy, method, arguments) -> store.answer(method, arguments)));
    }

    private Object answer(Method method, Object[] arguments) {
        String name = method.getName();
        if (name.equals("save")) {
            return save(arguments[0]);
        }
        if (name.equals("findAll")) {
            return List.copyOf(rows);
        }
        if (!name.matches("find(First)?By.*")) {
            throw new UnsupportedOperationException(name);
        }
        List<Object> found = rows.stream().filter(row -> matches(row, properties(name), arguments)).toList();
        return method.getReturnType() != Optional.class ? found
                : name.endsWith("Desc") ? found.stream().reduce((older, newer) -> newer) : found.stream().findFirst();
    }

    private Object save(Object row) {
        Object key = value(row, row.getClass().getRecordComponents()[0].getName());
        if (key != null) {
            rows.replaceAll(old -> key.equals(value(old, row.getClass().getRecordComponents()[0].getName())) ? row : old);
            return row;
        }
        Object kept = withKey(row, (long) rows.size() + 1);
        rows.add(kept);
        return kept;
    }

    private static Object withKey(Object row, Long key) {
        RecordComponent[] parts = row.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> value(row, part.getName())).toArray();
        values[0] = key;
        try {
            Constructor<?> constructor = row.getClass().getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> properties(String finder) {
        String names = finder.replaceFirst("find(First)?By", "").replaceFirst("OrderBy.*", "");
        return Stream.of(names.split("And")).map(name -> name.substring(0, 1).toLowerCase() + name.substring(1)).toList();
    }

    private static boolean matches(Object row, List<String> properties, Object[] arguments) {
        for (int i = 0; i < properties.size(); i++) {
            Object found = value(row, properties.get(i).replaceFirst("In$", ""));
            if (arguments[i] instanceof Collection<?> any ? !any.contains(found) : !arguments[i].equals(found)) {
                return false;
            }
        }
        return true;
    }

    private static Object value(Object row, String property) {
        try {
            Method accessor = row.getClass().getMethod(property);
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
