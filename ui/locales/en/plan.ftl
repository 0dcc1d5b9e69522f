# The plan of a partnership: tasks, who has which part, what it costs, what could go wrong; and what was promised.

# How a task stands.
task-planned = Not begun
task-running = Under way
task-late = Late
task-done = Done
milestone-done = Reached
thread-task = Task
thread-milestone = Milestone
