// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.DeployedProcesses;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessDrawing;
import nl.mvoi.inkoop.rulebook.internal.drawing.ProcessModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The processes for everyone: drawn from their models, and the same in words. */
@Controller
@RequestMapping("/regelboek/processen")
class ProcessPages {

    private final DeployedProcesses processes;
    /** A version never changes, so it is read once. */
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    ProcessPages(DeployedProcesses processes) {
        this.processes = processes;
    }

    @GetMapping
    String all(Model page) {
        page.addAttribute("processen", processes.newest());
        return "regelboek/processen";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model page) {
        DeployedProcesses.Model found = processes.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ProcessModel model = read.computeIfAbsent(found.id(), id -> ProcessModel.read(processes.file(found)));
        page.addAttribute("proces", found);
        page.addAttribute("stappen", model.steps());
        page.addAttribute("tekening", ProcessDrawing.of(model));
        return "regelboek/proces";
    }
}
