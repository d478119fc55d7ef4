// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.DeployedProcesses;
import nl.mvoi.inkoop.rulebook.ProcessPictures;
import org.springframework.stereotype.Component;

/** Draws what is deployed. */
@Component
class DrawnProcesses implements ProcessPictures {

    private final DeployedProcesses processes;
    /** A version never changes, so it is read once. */
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    DrawnProcesses(DeployedProcesses processes) {
        this.processes = processes;
    }

    @Override
    public List<Named> all() {
        return processes.newest().stream().map(one -> new Named(one.key(), one.name())).toList();
    }

    @Override
    public Optional<Picture> of(String key, Map<String, Mark> marks) {
        return processes.find(key).map(found -> new Picture(found.key(), found.name(), ProcessDrawing.of(model(found), marks), model(found).steps()));
    }

    @Override
    public List<Step> steps(String key) {
        return processes.find(key).map(found -> model(found).steps()).orElse(List.of());
    }

    private ProcessModel model(DeployedProcesses.Model version) {
        return read.computeIfAbsent(version.id(), id -> ProcessModel.read(processes.file(version)));
    }
}
