function mpc = two
%% two buses; 'quotes' and [brackets] in comments say nothing
mpc.version = '2';
mpc.baseMVA = 100.0;
mpc.bus_name = {'Almaty north'; 'd''Or'};
mpc.bus = [
	1	3	110	40	5	0	1	1	0	240	1	1.1	0.9;
	2	2	-20	0	0	0	1	1	0	240	1	1.1	0.9;	% gives 20
];
mpc.gen = [
	1	0	0	0	0	1	100	1	200	50;
	2	0	0	0	0	1	100	1	100	-10;
];
mpc.gencost = [
	2	0	0	3	0.1	5	20	0;
	1	0	0	2	0	0	100	700;
];
mpc.branch = [
	1, 2, 0.03, 0.04, 0, 60, 60, 60, 0.5, 10, 1, -30, 360
	1, 2, 0.03, 0.04, ...
	0, 0, 0, 0, 0, 0, 1, 0, 0
];
